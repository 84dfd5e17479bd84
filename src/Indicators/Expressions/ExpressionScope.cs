namespace TradingChitti.Indicators.Expressions;

/// <summary>The columns beyond open, high, low, close and volume that expressions may name.</summary>
public sealed class ExpressionScope
{
    private readonly HashSet<string> _columns;

    /// <summary>A scope with these columns.</summary>
    /// <param name="columns">Names in any case; one that is not a word of letters, digits and underscores cannot be written in an expression.</param>
    public ExpressionScope(IEnumerable<string> columns) => _columns = [.. columns.Select(name => name.ToLowerInvariant())];

    /// <summary>The further columns of the market's own bars: <c>delivery</c>, shares delivered.</summary>
    public static ExpressionScope Market { get; } = new(["delivery"]);

    /// <summary>The names, in lower case.</summary>
    public IEnumerable<string> Columns => _columns;

    /// <summary>Whether a column has this lower-case name.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => _columns.Contains(name);
}
