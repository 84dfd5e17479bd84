using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Whether price trends or cycles.</summary>
public static class HtTrendMode
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel))
    {
        Id = "ht_trendmode",
        Name = "Hilbert Transform - Trend vs Cycle Mode",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ht_trendmode", 0, 1)],
        Formula = "0 (cycle) for half a period after sine and leadsine cross and while the phase turns by 0.67 to 1.5 times "
            + "360 / period a bar, else 1; always 1 where smoothed price is 1.5 % or more off the trendline",
        Source = "John Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.6 TA_HT_TRENDMODE",
        TaLib = "HT_TRENDMODE",
        IsScalar = true,
        Warmup = _ => DominantCycle.PhaseLookback,
        Settling = _ => DominantCycle.SettleLength + DominantCycle.Longest,
    };

    internal struct Kernel : IKernel<Kernel, Lane1, Real<Lane1>, One<Lane1>>
    {
        private CyclePhase _cycle;
        private InstantaneousTrend<Lane1> _trend;
        private double _sine;
        private double _leading;
        private int _barsSinceCross;

        public static Kernel Create(Arguments arguments, ref MemoryPlan plan) => new() { _cycle = new(ref plan), _trend = new(ref plan) };

        public void Warm(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            if (_cycle.Fill(row.X))
                _trend.Fill(row.X, memory);
            else
                Step(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<Lane1> Step(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            double phase = _cycle.Phase;
            _cycle.Step(row.X, memory);
            double period = _cycle.Period;
            double trend = _trend.Step(row.X, period, memory).Value;

            (double sine, double leading) = HtSine.Of(_cycle.Phase);
            bool crossed = (sine > leading && _sine <= _leading) || (sine < leading && _sine >= _leading);
            _sine = sine;
            _leading = leading;
            _barsSinceCross = crossed ? 1 : _barsSinceCross + 1;

            double turn = _cycle.Phase - phase;
            bool cycles = crossed
                || _barsSinceCross < 0.5 * period
                || (turn > 0.67 * 360 / period && turn < 1.5 * 360 / period);
            bool isOff = trend != 0 && Math.Abs((_cycle.Smoothed - trend) / trend) >= 0.015;
            return new(cycles && !isOff ? 0 : 1);
        }
    }
}
