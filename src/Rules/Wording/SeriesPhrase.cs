using System.Globalization;
using TradingChitti.Indicators;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Rules.Wording;

/// <summary>Names a series or a condition in plain words: <c>ema(20)</c> is "20-day EMA".</summary>
internal static class SeriesPhrase
{
    public static string Of(ExpressionNode node) => node switch
    {
        ConstantNode { Type: ExpressionType.Boolean } constant => constant.Value == 0 ? "never" : "always",
        ConstantNode constant => constant.Value.ToString("#,0.####", CultureInfo.InvariantCulture),
        ColumnNode column => column.Name,
        ExternalNode external => Of(external.Series),
        IndicatorNode indicator => Of(indicator),
        FunctionNode function => Of(function),
        OperatorNode { Operator: ExpressionOperator.Not } negation => $"not ({Of(negation.Children[0])})",
        OperatorNode { Operator: ExpressionOperator.Negate } minus => $"-{Wrapped(minus.Children[0])}",
        OperatorNode { Operator: ExpressionOperator.And or ExpressionOperator.Or } logic => Joined(logic, Of),
        OperatorNode binary => Joined(binary, binary.IsComparison ? Of : Wrapped),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a node of the language."),
    };

    /// <summary>The verb between two operands.</summary>
    public static string Verb(ExpressionOperator sign) => sign switch
    {
        ExpressionOperator.Add => "+",
        ExpressionOperator.Subtract => "-",
        ExpressionOperator.Multiply => "×",
        ExpressionOperator.Divide => "/",
        ExpressionOperator.Less => "below",
        ExpressionOperator.LessOrEqual => "at or below",
        ExpressionOperator.Greater => "above",
        ExpressionOperator.GreaterOrEqual => "at or above",
        ExpressionOperator.Equal => "equal to",
        ExpressionOperator.NotEqual => "not equal to",
        ExpressionOperator.And => "and",
        ExpressionOperator.Or => "or",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not an operator of two operands."),
    };

    private static string Joined(OperatorNode node, Func<ExpressionNode, string> operand) =>
        $"{operand(node.Children[0])} {Verb(node.Operator)} {operand(node.Children[1])}";

    private static string Wrapped(ExpressionNode node) => node is OperatorNode { Children.Count: 2 } ? $"({Of(node)})" : Of(node);

    private static string Of(ExternalSeries series) => series.Name switch
    {
        "pe" => "P/E",
        "pb" => "P/B",
        "peg" or "eps" or "roe" or "roa" or "roce" => series.Name.ToUpperInvariant(),
        "in_index" => $"member of {series.Argument}",
        _ when series.Days > 0 => $"{series.Days}-day {series.Name.Replace('.', ' ').Replace('_', ' ')}",
        _ => series.Name.Replace('_', ' '),
    };

    private static string Of(IndicatorNode node)
    {
        IndicatorDefinition definition = node.Definition;
        string name = definition.Id.ToUpperInvariant();
        string[] parameters = [.. node.Parameters.ToArray().Select(value => value.ToString("0.####", CultureInfo.InvariantCulture))];
        bool hasPeriod = parameters.Length > 0 && definition.Parameters[0].Name == "period";
        string phrase = parameters.Length switch
        {
            0 => name,
            _ when hasPeriod => $"{parameters[0]}-day {name}",
            _ => $"{name}({string.Join(", ", parameters)})",
        };
        if (definition.Outputs.Count > 1 && definition.Outputs[node.Output].Name != definition.Id)
            phrase += $" {definition.Outputs[node.Output].Name}";
        for (int input = 0; input < definition.Inputs.Count; input++)
        {
            bool isDefault = node.Children[input] is ColumnNode column && column.Name == definition.Inputs[input].Name;
            if (!isDefault)
                phrase += $" of {Of(node.Children[input])}";
        }

        return phrase;
    }

    private static string Of(FunctionNode node)
    {
        string x = Of(node.Children[0]);
        return node.Function.Kind switch
        {
            FunctionKind.CrossesAbove => $"{x} crossed above {Of(node.Children[1])}",
            FunctionKind.CrossesBelow => $"{x} crossed below {Of(node.Children[1])}",
            FunctionKind.Rising => node.Bars == 1 ? $"{x} rose" : $"{x} rose {node.Bars} days running",
            FunctionKind.Falling => node.Bars == 1 ? $"{x} fell" : $"{x} fell {node.Bars} days running",
            FunctionKind.Highest => $"{node.Bars}-day high of {x}",
            FunctionKind.Lowest => $"{node.Bars}-day low of {x}",
            FunctionKind.Ago => node.Bars == 1 ? $"previous {x}" : $"{x} {node.Bars} days ago",
            FunctionKind.Change => $"{node.Bars}-day change of {x}",
            FunctionKind.Count => $"days of {node.Bars} with {x}",
            FunctionKind.Since => $"days since {x}",
            FunctionKind.Between => $"{x} from {Of(node.Children[1])} to {Of(node.Children[2])}",
            FunctionKind.Absolute => $"size of {Wrapped(node.Children[0])}",
            _ => $"{node.Function.Name} of {string.Join(" and ", node.Children.Select(Of))}",
        };
    }
}
