using System.Globalization;
using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>
/// Turns trees into steps, each distinct computation once: a step's key is its operation and the slots it reads, so equal sub-expressions of any
/// of the expressions meet. Functions that are a combination of others become that combination, and share its parts too.
/// </summary>
internal sealed class PlanCompiler
{
    private readonly Dictionary<string, int> _slotOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ExpressionNode, int> _slotOfNode = new(ReferenceEqualityComparer.Instance);
    private readonly List<PlanStep> _steps = [];
    private int _slots;

    public IReadOnlyList<PlanStep> Steps => _steps;

    public IReadOnlyDictionary<ExpressionNode, int> SlotOfNode => _slotOfNode;

    public int SlotCount => _slots;

    public int Add(ExpressionNode node)
    {
        if (!_slotOfNode.TryGetValue(node, out int slot))
        {
            slot = Slot(node);
            _slotOfNode.Add(node, slot);
        }

        return slot;
    }

    private int Slot(ExpressionNode node) => node switch
    {
        ConstantNode constant => Step($"const:{BitConverter.DoubleToInt64Bits(constant.Value)}", slot => new ConstantStep(constant.Value, slot)),
        ColumnNode column => Column(column.Name),
        ExternalNode external => Step($"external:{external.Series.Text}", slot => new ExternalStep(external.Series, slot)),
        IndicatorNode indicator => Indicator(indicator) + indicator.Output,
        OperatorNode { Children: [var operand] } unary => Unary(unary.Operator, Add(operand)),
        OperatorNode { Children: [var left, var right] } binary => Binary(binary.Operator, Add(left), Add(right)),
        FunctionNode function => Function(function),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a node of the language."),
    };

    private int Column(string name) => name switch
    {
        // The order of the additions is TA-Lib's in MEDPRICE, TYPPRICE and AVGPRICE.
        "hl2" => Quotient(Sum("high", "low"), 2),
        "hlc3" => Quotient(Binary(ExpressionOperator.Add, Sum("high", "low"), Column("close")), 3),
        "ohlc4" => Quotient(
            Binary(ExpressionOperator.Add, Binary(ExpressionOperator.Add, Sum("high", "low"), Column("close")), Column("open")), 4),
        _ => Step($"column:{name}", slot => new ColumnStep(name, slot)),
    };

    private int Sum(string left, string right) => Binary(ExpressionOperator.Add, Column(left), Column(right));

    private int Quotient(int dividend, double divisor) => Binary(
        ExpressionOperator.Divide,
        dividend,
        Step($"const:{BitConverter.DoubleToInt64Bits(divisor)}", slot => new ConstantStep(divisor, slot)));

    private int Indicator(IndicatorNode node)
    {
        int[] inputs = [.. node.Children.Select(Add)];
        string[] parameters = [.. node.Parameters.ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture))];
        string key = $"indicator {node.Definition.Id}({string.Join(';', parameters)}):{string.Join(',', inputs)}";
        return Step(key, slot => new IndicatorStep(node.Indicator, inputs, slot));
    }

    private int Unary(ExpressionOperator sign, int x) => sign switch
    {
        ExpressionOperator.Negate => Unary<TileMath.Negate>(x),
        ExpressionOperator.Not => Unary<TileMath.Not>(x),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not an operator of one operand."),
    };

    private int Binary(ExpressionOperator sign, int x, int y) => sign switch
    {
        ExpressionOperator.Add => Commutative<TileMath.Add>(x, y),
        ExpressionOperator.Subtract => Binary<TileMath.Subtract>(x, y),
        ExpressionOperator.Multiply => Commutative<TileMath.Multiply>(x, y),
        ExpressionOperator.Divide => Binary<TileMath.Divide>(x, y),
        ExpressionOperator.Less => Binary<TileMath.Less>(x, y),
        ExpressionOperator.Greater => Binary<TileMath.Less>(y, x),
        ExpressionOperator.LessOrEqual => Binary<TileMath.LessOrEqual>(x, y),
        ExpressionOperator.GreaterOrEqual => Binary<TileMath.LessOrEqual>(y, x),
        ExpressionOperator.Equal => Commutative<TileMath.Equal>(x, y),
        ExpressionOperator.NotEqual => Commutative<TileMath.NotEqual>(x, y),
        ExpressionOperator.And => Commutative<TileMath.And>(x, y),
        ExpressionOperator.Or => Commutative<TileMath.Or>(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not an operator of two operands."),
    };

    private int Function(FunctionNode node)
    {
        int[] arguments = [.. node.Children.Select(Add)];
        int x = arguments[0];
        return node.Function.Kind switch
        {
            FunctionKind.CrossesAbove => Crosses(x, arguments[1]),
            FunctionKind.CrossesBelow => Crosses(arguments[1], x),
            FunctionKind.Rising => Every(Binary<TileMath.Less>(Ago(x, 1), x), node.Bars),
            FunctionKind.Falling => Every(Binary<TileMath.Less>(x, Ago(x, 1)), node.Bars),
            FunctionKind.Highest => Extreme<TileMath.Larger>(x, node.Bars),
            FunctionKind.Lowest => Extreme<TileMath.Smaller>(x, node.Bars),
            FunctionKind.Ago => Ago(x, node.Bars),
            FunctionKind.Change => Binary<TileMath.Subtract>(x, Ago(x, node.Bars)),
            FunctionKind.Count => Step($"count:{x},{node.Bars}", slot => new CountStep(x, node.Bars, slot)),
            FunctionKind.Since => Step($"since:{x}", slot => new SinceStep(x, slot)),
            FunctionKind.Between => Commutative<TileMath.And>(
                Binary<TileMath.LessOrEqual>(arguments[1], x), Binary<TileMath.LessOrEqual>(x, arguments[2])),
            FunctionKind.Absolute => Unary<TileMath.Absolute>(x),
            FunctionKind.Larger => Binary<TileMath.Larger>(x, arguments[1]),
            FunctionKind.Smaller => Binary<TileMath.Smaller>(x, arguments[1]),
            FunctionKind.Logarithm => Step($"log:{x}", slot => new LogarithmStep(x, slot)),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Function.Kind, "Not a function of the language."),
        };
    }

    /// <summary>x above y now, and at or below it at the bar before.</summary>
    private int Crosses(int x, int y) =>
        Commutative<TileMath.And>(Binary<TileMath.Less>(y, x), Ago(Binary<TileMath.LessOrEqual>(x, y), 1));

    private int Ago(int x, int bars) => bars == 0 ? x : Step($"ago:{x},{bars}", slot => new AgoStep(x, bars, slot));

    private int Every(int x, int bars) => bars == 1 ? x : Step($"every:{x},{bars}", slot => new EveryStep(x, bars, slot));

    private int Extreme<TOperation>(int x, int bars)
        where TOperation : TileMath.IBinaryOperation =>
        bars == 1 ? x : Step($"extreme {typeof(TOperation).Name}:{x},{bars}", slot => new ExtremeStep<TOperation>(x, bars, slot));

    private int Unary<TOperation>(int x)
        where TOperation : TileMath.IUnaryOperation =>
        Step($"unary {typeof(TOperation).Name}:{x}", slot => new UnaryStep<TOperation>(x, slot));

    private int Commutative<TOperation>(int x, int y)
        where TOperation : TileMath.IBinaryOperation => Binary<TOperation>(Math.Min(x, y), Math.Max(x, y));

    private int Binary<TOperation>(int x, int y)
        where TOperation : TileMath.IBinaryOperation =>
        Step($"binary {typeof(TOperation).Name}:{x},{y}", slot => new BinaryStep<TOperation>(x, y, slot));

    private int Step(string key, Func<int, PlanStep> create)
    {
        if (_slotOf.TryGetValue(key, out int known))
            return known;
        PlanStep step = create(_slots);
        _slotOf.Add(key, step.FirstOutput);
        _steps.Add(step);
        _slots += step.OutputCount;
        return step.FirstOutput;
    }
}
