using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>TTM trend: the close against the average median price.</summary>
public static class TtmTrend
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ttm_trend",
        Name = "TTM Trend",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(6, minimum: 1)],
        Outputs = [new("ttm_trend", -1, 1)],
        Formula = "1 where close > sma((high + low) / 2, period), else -1",
        Source = "John Carter, Mastering the Trade, 2005; pandas-ta (twopirllc, MIT) ttm_trend",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _middles;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _middles = new(arguments.Integer(0), ref plan), _period = arguments[0] };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane average = _middles.Add((row.High + row.Low) / 2, memory) / _period;
            return TLane.Select(row.Close > average, 1, -1);
        }
    }
}
