namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>Unwinds the parser to <see cref="ExpressionParser"/>, which turns it into an outcome; never leaves it.</summary>
internal sealed class ExpressionSyntaxException(ExpressionError error) : Exception(error.Message)
{
    public ExpressionSyntaxException(string message, int position, int length, string? suggestion = null)
        : this(new ExpressionError(message, position, length, suggestion))
    {
    }

    public ExpressionError Error { get; } = error;
}
