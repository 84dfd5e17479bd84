using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Relative volume.</summary>
public static class Rvol
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rvol",
        Name = "Relative Volume",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.Volume,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("rvol")],
        Formula = "volume / sma(volume, period)[1]: the bar against the bars before it",
        Source = "Common usage of exchanges and screeners",
        WhenUndefined = "0 where nothing traded on the bars before",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAmount<TLane> _before;
        private TLane _sum;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _before = new(arguments.Integer(0), ref plan), _period = arguments.Integer(0) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane average = _sum / _period;
            _sum = _before.Add(row.X, memory);
            return TLane.Select(TLane.Same(average, 0), 0, row.X / average);
        }
    }
}
