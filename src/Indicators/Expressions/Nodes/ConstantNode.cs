namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>The same value at every bar: a number, <c>true</c> or <c>false</c>, or arithmetic on constants.</summary>
public sealed class ConstantNode : ExpressionNode
{
    internal ConstantNode(double value, ExpressionType type, int position, int length)
        : base(type, [], position, length) => Value = value;

    /// <summary>The value; 1 for true, 0 for false.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override int Lookback => 0;
}
