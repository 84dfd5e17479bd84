using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Average daily range.</summary>
public static class Adr
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "adr",
        Name = "Average Daily Range",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("adr"), new("percent")],
        Formula = "adr = sma(high - low, period); percent = 100 * adr / close",
        Source = "The usual measure of day traders; gaps do not count, as they do in the average true range",
        WhenUndefined = "percent is 0 where the close is 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _sum = new(arguments.Integer(0), ref plan), _period = arguments.Integer(0) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane range = _sum.Add(row.High - row.Low, memory) / _period;
            return new(range, TLane.Select(TLane.Same(row.Close, 0), 0, range / row.Close * 100));
        }
    }
}
