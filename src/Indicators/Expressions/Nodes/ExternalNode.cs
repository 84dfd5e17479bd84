namespace TradingChitti.Indicators.Expressions.Nodes;

/// <summary>A series that does not come from bars.</summary>
public sealed class ExternalNode : ExpressionNode
{
    internal ExternalNode(ExternalSeries series, ExpressionType type, int position, int length)
        : base(type, [], position, length) => Series = series;

    /// <summary>The series asked for.</summary>
    public ExternalSeries Series { get; }

    /// <inheritdoc/>
    public override int Lookback => 0;
}
