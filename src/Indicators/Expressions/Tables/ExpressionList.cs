namespace TradingChitti.Indicators.Expressions.Tables;

/// <summary>Reads a file of expressions: one a line; empty lines and lines that start with # are passed over.</summary>
public static class ExpressionList
{
    /// <summary>The expressions with their one-based line numbers, not yet parsed.</summary>
    /// <param name="reader">The file's text.</param>
    public static IReadOnlyList<(int Line, string Text)> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<(int Line, string Text)> expressions = [];
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            string trimmed = text.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
                expressions.Add((line, trimmed));
        }

        return expressions;
    }
}
