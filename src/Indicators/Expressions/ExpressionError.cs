namespace TradingChitti.Indicators.Expressions;

/// <summary>Why a text is not an expression, and where.</summary>
/// <param name="Message">One sentence: what is wrong and what was expected.</param>
/// <param name="Position">Zero-based index of the first offending character; the text's length when something is missing at the end.</param>
/// <param name="Length">Number of offending characters; 0 when something is missing.</param>
/// <param name="Suggestion">The nearest known name or spelling, or null.</param>
public sealed record ExpressionError(string Message, int Position, int Length, string? Suggestion)
{
    /// <summary>The message with its column, as shown on a command line.</summary>
    public override string ToString() => $"column {Position + 1}: {Message}";
}
