using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Period of the dominant cycle.</summary>
public static class HtDcPeriod
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ht_dcperiod",
        Name = "Hilbert Transform - Dominant Cycle Period",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ht_dcperiod", 0, DominantCycle.Longest)],
        Formula = "360 / the degrees by which the phasor of price turns in a bar, "
            + "from 6 to 50 and from 0.67 to 1.5 times the one before, smoothed twice",
        Source = "John Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.6 TA_HT_DCPERIOD",
        WhenUndefined = "the period before, where the phasor does not turn",
        TaLib = "HT_DCPERIOD",
        Warmup = _ => DominantCycle.Lookback,
        Settling = _ => DominantCycle.SettleLength,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private DominantCycle<TLane> _cycle;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _cycle = new(DominantCycle.Quiet) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (!_cycle.Fill(row.X))
                _cycle.Step(row.X);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _cycle.Step(row.X);
            return _cycle.Period;
        }
    }
}
