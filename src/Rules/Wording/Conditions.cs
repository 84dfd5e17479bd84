using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Rules.Wording;

/// <summary>The parts of a condition that made it true at the last bar of an instrument, and their words.</summary>
internal sealed class Conditions(Expression expression, PanelResult result, int instrument)
{
    /// <summary>The comparisons and functions that hold and that no other one contains.</summary>
    public IReadOnlyList<ExpressionNode> Held()
    {
        List<ExpressionNode> held = [];
        Gather(expression.Root, held);
        return held;
    }

    /// <summary>A condition with the values of what it compares: <c>ema(20) 105.20 crossed above ema(50) 104.90</c>.</summary>
    public string WithValues(ExpressionNode condition) => condition switch
    {
        OperatorNode { IsComparison: true, Children: [{ Type: ExpressionType.Number } left, var right] } comparison =>
            $"{Valued(left)} {SeriesPhrase.Verb(comparison.Operator)} {Valued(right)}",
        FunctionNode { Function.Kind: FunctionKind.CrossesAbove, Children: [var x, var y] } => $"{Valued(x)} crossed above {Valued(y)}",
        FunctionNode { Function.Kind: FunctionKind.CrossesBelow, Children: [var x, var y] } => $"{Valued(x)} crossed below {Valued(y)}",
        FunctionNode { Function.Kind: FunctionKind.Rising, Children: [var x] } rising => $"{Valued(x)} rose{Days(rising)}",
        FunctionNode { Function.Kind: FunctionKind.Falling, Children: [var x] } falling => $"{Valued(x)} fell{Days(falling)}",
        FunctionNode { Function.Kind: FunctionKind.Between, Children: [var x, var low, var high] } =>
            $"{Valued(x)} from {Valued(low)} to {Valued(high)}",
        _ => expression.TextOf(condition),
    };

    /// <summary>What happened, in one line: the held conditions in plain words, and the values of the first.</summary>
    public string Headline(IReadOnlyList<ExpressionNode> held)
    {
        const int MostParts = 3;
        string words = string.Join(", ", held.Take(MostParts).Select(SeriesPhrase.Of));
        string[] values = [.. held.Take(1).SelectMany(first => first.Children).Where(IsValue)
            .Select(operand => ValueText.Of(result.Last(operand, instrument)))];
        return values.Length == 0 ? words : $"{words} ({string.Join(", ", values)})";
    }

    private static string Days(FunctionNode node) => node.Bars == 1 ? "" : $" {node.Bars} days running";

    private static bool IsValue(ExpressionNode node) => node is { Type: ExpressionType.Number } and not ConstantNode;

    private string Valued(ExpressionNode node) => IsValue(node)
        ? $"{expression.TextOf(node)} {ValueText.Of(result.Last(node, instrument))}"
        : expression.TextOf(node);

    private void Gather(ExpressionNode node, List<ExpressionNode> held)
    {
        if (result.Last(node, instrument) != 1 || node is ConstantNode)
            return;
        if (node is not OperatorNode { Operator: ExpressionOperator.And or ExpressionOperator.Or } logic)
        {
            held.Add(node);
            return;
        }

        foreach (ExpressionNode child in logic.Children)
            Gather(child, held);
    }
}
