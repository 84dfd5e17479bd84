using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Instantaneous trendline: price without its dominant cycle.</summary>
public static class HtTrendline
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ht_trendline",
        Name = "Hilbert Transform - Instantaneous Trendline",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ht_trendline")],
        Formula = "(4 * m + 3 * m[1] + 2 * m[2] + m[3]) / 10, m = mean of x over the dominant cycle, its period to the nearest bar",
        Source = "John Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.6 TA_HT_TRENDLINE",
        TaLib = "HT_TRENDLINE",
        Warmup = _ => DominantCycle.PhaseLookback,
        Settling = _ => DominantCycle.SettleLength,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private DominantCycle<TLane> _cycle;
        private InstantaneousTrend<TLane> _trend;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _cycle = new(DominantCycle.PhaseQuiet), _trend = new(ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_cycle.Fill(row.X))
                _trend.Fill(row.X, memory);
            else
                Step(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _cycle.Step(row.X);
            return _trend.Step(row.X, _cycle.Period, memory);
        }
    }
}
