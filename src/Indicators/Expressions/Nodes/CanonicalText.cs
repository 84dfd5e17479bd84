using System.Globalization;
using System.Text;

namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>Writes a tree in the one spelling of the formatter: it parses to an equal tree.</summary>
internal static class CanonicalText
{
    public static string Of(ExpressionNode node)
    {
        StringBuilder text = new();
        Write(text, node);
        return text.ToString();
    }

    public static string OfAllOutputs(IndicatorNode node)
    {
        StringBuilder text = new();
        WriteIndicator(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ExpressionNode node)
    {
        switch (node)
        {
            case ConstantNode { Type: ExpressionType.Boolean } constant:
                text.Append(constant.Value == 0 ? "false" : "true");
                break;
            case ConstantNode constant:
                text.Append(constant.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case ColumnNode column:
                text.Append(column.Name);
                break;
            case ExternalNode external:
                text.Append(external.Series.Text);
                break;
            case IndicatorNode indicator:
                WriteIndicator(text, indicator);
                if (indicator.Definition.Outputs.Count > 1)
                    text.Append('.').Append(indicator.Definition.Outputs[indicator.Output].Name);
                break;
            case FunctionNode function:
                WriteCall(text, function.Function, function);
                break;
            case OperatorNode { Children.Count: 1 } unary:
                text.Append(unary.Operator is ExpressionOperator.Not ? "not " : "-");
                WriteOperand(text, unary.Children[0], Binding(unary));
                break;
            case OperatorNode binary:
                WriteOperand(text, binary.Children[0], binary.IsComparison ? Binding(binary) + 1 : Binding(binary));
                text.Append(' ').Append(Sign(binary.Operator)).Append(' ');
                WriteOperand(text, binary.Children[1], Binding(binary) + 1);
                break;
        }
    }

    private static void WriteIndicator(StringBuilder text, IndicatorNode node)
    {
        text.Append(node.Definition.Id);
        string separator = "(";
        foreach (ExpressionNode source in node.WrittenSources)
        {
            text.Append(separator);
            Write(text, source);
            separator = ", ";
        }

        foreach (double parameter in node.Parameters)
        {
            text.Append(separator).Append(parameter.ToString("R", CultureInfo.InvariantCulture));
            separator = ", ";
        }

        if (separator != "(")
            text.Append(')');
    }

    private static void WriteCall(StringBuilder text, ExpressionFunction function, FunctionNode node)
    {
        text.Append(function.Name);
        string separator = "(";
        foreach (ExpressionNode argument in node.Children)
        {
            text.Append(separator);
            Write(text, argument);
            separator = ", ";
        }

        if (function.Arguments[^1].Kind is FunctionArgument.Bars)
            text.Append(separator).Append(node.Bars.ToString(CultureInfo.InvariantCulture));
        text.Append(')');
    }

    private static void WriteOperand(StringBuilder text, ExpressionNode operand, int atLeast)
    {
        bool wrap = Binding(operand) < atLeast;
        if (wrap)
            text.Append('(');
        Write(text, operand);
        if (wrap)
            text.Append(')');
    }

    /// <summary>How tightly the outermost operator of a node holds its operands.</summary>
    private static int Binding(ExpressionNode node) => node is not OperatorNode { Operator: var sign }
        ? 8
        : sign switch
        {
            ExpressionOperator.Or => 1,
            ExpressionOperator.And => 2,
            ExpressionOperator.Not => 3,
            ExpressionOperator.Add or ExpressionOperator.Subtract => 5,
            ExpressionOperator.Multiply or ExpressionOperator.Divide => 6,
            ExpressionOperator.Negate => 7,
            _ => 4,
        };

    private static string Sign(ExpressionOperator sign) => sign switch
    {
        ExpressionOperator.Add => "+",
        ExpressionOperator.Subtract => "-",
        ExpressionOperator.Multiply => "*",
        ExpressionOperator.Divide => "/",
        ExpressionOperator.Less => "<",
        ExpressionOperator.LessOrEqual => "<=",
        ExpressionOperator.Greater => ">",
        ExpressionOperator.GreaterOrEqual => ">=",
        ExpressionOperator.Equal => "==",
        ExpressionOperator.NotEqual => "!=",
        ExpressionOperator.And => "and",
        ExpressionOperator.Or => "or",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not an operator of two operands."),
    };
}
