namespace TradingChitti.Indicators.Expressions;

/// <summary>Why a text is not an expression, and where.</summary>
/// <param name="Message">One sentence: what is wrong and what was expected.</param>
/// <param name="Position">Zero-based index of the first offending character; the text's length when something is missing at the end.</param>
/// <param name="Length">Number of offending characters; 0 when something is missing.</param>
/// <param name="Suggestion">What to write in place of the offending characters, such as the nearest known name; null where nothing is near.</param>
public sealed record ExpressionError(string Message, int Position, int Length, string? Suggestion)
{
    /// <summary>Column, message and suggestion in one line.</summary>
    public override string ToString() => $"column {Position + 1}: {Message}{(Suggestion is null ? "" : $" Did you mean {Suggestion}?")}";
}
