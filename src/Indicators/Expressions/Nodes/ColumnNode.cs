namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>A column of the bars: open, high, low, close, volume, or a further one by name; NaN where the bars lack it.</summary>
public sealed class ColumnNode : ExpressionNode
{
    internal ColumnNode(string name, int position, int length)
        : base(ExpressionType.Number, [], position, length) => Name = name;

    /// <summary>Lower-case name of the column.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override int Lookback => 0;
}
