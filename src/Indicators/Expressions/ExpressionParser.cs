using TradingChitti.Indicators.Expressions.Syntax;

namespace TradingChitti.Indicators.Expressions;

/// <summary>Turns text into expressions, or says where and why it is not one.</summary>
public static class ExpressionParser
{
    /// <summary>The longest text, in characters, that is looked at.</summary>
    public const int LongestText = 16 * 1024;

    /// <summary>Parses, types and checks an expression over the market's own bars.</summary>
    /// <param name="text">The expression.</param>
    public static ParseOutcome Parse(string text) => Parse(text, ExpressionScope.Market);

    /// <summary>Parses, types and checks an expression over bars with further columns.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="scope">The further columns it may name.</param>
    public static ParseOutcome Parse(string text, ExpressionScope scope)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        if (text.Length > LongestText)
        {
            return new ParseOutcome.Failed(new ExpressionError(
                $"The expression has {text.Length} characters; at most {LongestText} are allowed.", LongestText, text.Length - LongestText, null));
        }

        try
        {
            return new ParseOutcome.Parsed(Binder.Bind(text, SyntaxParser.Parse(text), scope));
        }
        catch (ExpressionSyntaxException error)
        {
            return new ParseOutcome.Failed(error.Error);
        }
    }

    /// <summary>Parses text that is part of the program and known to be right.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="FormatException">The text is not an expression.</exception>
    public static Expression ParseKnown(string text) => Parse(text) switch
    {
        ParseOutcome.Parsed parsed => parsed.Expression,
        ParseOutcome.Failed failed => throw new FormatException($"'{text}': {failed.Error}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
