using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>An indicator with its inputs and parameters, before one of its outputs is chosen.</summary>
internal sealed class BoundIndicator(Indicator indicator, IReadOnlyList<ExpressionNode> inputs, SyntaxNode at, string written)
{
    private readonly IReadOnlyList<IndicatorOutput> _outputs = indicator.Definition.Outputs;

    public IReadOnlyList<string> Names => [.. _outputs.Select(output => output.Name)];

    private string Choice => string.Join(", ", Names.Select(name => $".{name}"));

    /// <summary>Every output.</summary>
    public IReadOnlyList<ExpressionNode> Outputs => [.. Enumerable.Range(0, _outputs.Count).Select(output => Node(output, at))];

    /// <summary>The only output; an error that lists the choice where there are several.</summary>
    public IndicatorNode Single() => _outputs.Count == 1
        ? Node(0, at)
        : throw new ExpressionSyntaxException(
            $"'{indicator.Definition.Id}' has several outputs; choose one of {Choice}.",
            at.Position,
            at.Length,
            $"{written}.{Names[0]}");

    /// <summary>The output named behind the dot.</summary>
    public IndicatorNode Select(MemberSyntax member)
    {
        string name = member.Member.Name;
        for (int output = 0; output < _outputs.Count; output++)
        {
            if (_outputs[output].Name == name || IsTaLibName(_outputs[output], name))
                return Node(output, member);
        }

        string? nearest = Suggestions.Nearest(name, Names);
        throw new ExpressionSyntaxException(
            $"'{indicator.Definition.Id}' has no output '{Suggestions.Shortened(name)}'; it has {Choice}.",
            member.Member.Position,
            member.Member.Length,
            nearest);
    }

    /// <summary>Whether a name is TA-Lib's for the output: as in C, such as outRealUpperBand, or as elsewhere, such as upperband.</summary>
    private static bool IsTaLibName(IndicatorOutput output, string name) => output.TaLib?.ToLowerInvariant() is { } full
        && (name == full || name == full.Replace("outreal", "out", StringComparison.Ordinal)["out".Length..]);

    private IndicatorNode Node(int output, SyntaxNode place) => new(indicator, inputs, output, place.Position, place.Length);
}
