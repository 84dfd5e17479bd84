using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions;

/// <summary>A parsed, typed and checked expression. Immutable.</summary>
public sealed class Expression
{
    internal Expression(string text, IReadOnlyList<ExpressionNode> roots, IReadOnlyList<string> outputNames)
    {
        Text = text;
        Roots = roots;
        OutputNames = outputNames;
        Canonical = roots.Count == 1 ? CanonicalText.Of(roots[0]) : CanonicalText.OfAllOutputs((IndicatorNode)roots[0]);
        Lookback = roots.Max(root => root.Lookback);
    }

    /// <summary>The text as it was written; positions of nodes and errors count in it.</summary>
    public string Text { get; }

    /// <summary>The text in one spelling: lower-case names, every parameter given, fewest parentheses. It parses to the same expression.</summary>
    public string Canonical { get; }

    /// <summary>What the expression gives at every bar.</summary>
    public ExpressionType Type => Roots[0].Type;

    /// <summary>Number of bars before the first value that bars alone can give.</summary>
    public int Lookback { get; }

    /// <summary>One name per output: the text itself, or <c>text.output</c> for each output of an indicator with several.</summary>
    public IReadOnlyList<string> OutputNames { get; }

    /// <summary>The typed tree, one root per output.</summary>
    public IReadOnlyList<ExpressionNode> Roots { get; }

    /// <summary>The typed tree of the first output.</summary>
    public ExpressionNode Root => Roots[0];

    /// <summary>The external series the expression reads, each once.</summary>
    public IReadOnlyList<ExternalSeries> Externals => field ??= [.. Roots.SelectMany(Leaves).Distinct()];

    /// <summary>The part of the text a node was read from.</summary>
    /// <param name="node">A node of this expression's tree.</param>
    public string TextOf(ExpressionNode node) => Text.Substring(node.Position, node.Length);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static IEnumerable<ExternalSeries> Leaves(ExpressionNode node) =>
        node is ExternalNode external ? [external.Series] : node.Children.SelectMany(Leaves);
}
