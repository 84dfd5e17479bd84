using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>How unusual the share of deliveries is.</summary>
public static class DeliveryZScore
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "delivery_zscore",
        Name = "Delivery Z-Score",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.DeliveryVolume,
        Parameters = [IndicatorParameter.Period(20)],
        Outputs = [new("delivery_zscore")],
        Formula = "(p - sma(p, period)) / stddev(p, period), p = 100 * delivery / volume",
        Source = "The security-wise delivery positions of NSE and BSE, as a standard score",
        WhenUndefined = "p is 0 on a bar without volume; 0 where p does not vary in the window",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private RollingMoments<TLane> _moments;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _sum = new(arguments.Integer(0), ref plan),
            _moments = new(arguments.Integer(0), ref plan),
            _period = arguments.Integer(0),
        };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane percent = TLane.Select(TLane.Same(row.Volume, 0), 0, row.X / row.Volume * 100);
            TLane mean = _sum.Add(percent, memory) / _period;
            _moments.Add(percent, memory);
            TLane deviation = _moments.Deviation;
            return TLane.Select(deviation > 0, (percent - mean) / deviation, 0);
        }
    }
}
