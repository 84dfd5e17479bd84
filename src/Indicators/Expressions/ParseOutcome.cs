namespace TradingChitti.Indicators.Expressions;

/// <summary>Either an expression or the error that points at what is wrong.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <summary>The text is an expression.</summary>
    /// <param name="Expression">The expression, typed and checked.</param>
    public sealed record Parsed(Expression Expression) : ParseOutcome;

    /// <summary>The text is not an expression.</summary>
    /// <param name="Error">What is wrong, and where.</param>
    public sealed record Failed(ExpressionError Error) : ParseOutcome;
}
