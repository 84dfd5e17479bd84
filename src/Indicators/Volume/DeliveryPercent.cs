using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Shares delivered, in percent of those traded.</summary>
public static class DeliveryPercent
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "delivery_percent",
        Name = "Delivery Percentage",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.DeliveryVolume,
        Parameters = [IndicatorParameter.Period(1, minimum: 1)],
        Outputs = [new("delivery_percent", 0)],
        Formula = "100 * sum(delivery, period) / sum(volume, period)",
        Source = "The security-wise delivery positions of NSE and BSE",
        WhenUndefined = "0 where nothing traded in the window",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAmount<TLane> _delivery;
        private RollingAmount<TLane> _volume;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _delivery = new(arguments.Integer(0), ref plan), _volume = new(arguments.Integer(0), ref plan) };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane delivery = _delivery.Add(row.X, memory);
            TLane volume = _volume.Add(row.Volume, memory);
            return TLane.Select(TLane.Same(volume, 0), 0, delivery / volume * 100);
        }
    }
}
