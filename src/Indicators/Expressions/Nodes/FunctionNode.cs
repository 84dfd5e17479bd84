namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>A built-in function of the language applied to series, and to a number of bars where it takes one.</summary>
public sealed class FunctionNode : ExpressionNode
{
    internal FunctionNode(ExpressionFunction function, IReadOnlyList<ExpressionNode> arguments, int bars, int position, int length)
        : base(function.Kind is FunctionKind.Ago ? arguments[0].Type : function.Type, arguments, position, length)
    {
        Function = function;
        Bars = bars;
    }

    /// <summary>The function.</summary>
    public ExpressionFunction Function { get; }

    /// <summary>The number of bars, or 0 where the function takes none.</summary>
    public int Bars { get; }

    /// <inheritdoc/>
    public override int Lookback => ChildLookback + Function.BarsBefore(Bars);
}
