using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Phase of the dominant cycle.</summary>
public static class HtDcPhase
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel))
    {
        Id = "ht_dcphase",
        Name = "Hilbert Transform - Dominant Cycle Phase",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ht_dcphase")],
        Formula = "atan(sum(sin(360 * i / n) * p[i]) / sum(cos(360 * i / n) * p[i])) + 90 + 360 / period, n the period to the nearest bar, "
            + "p price smoothed over four bars; 180 more where the second sum is negative, 360 less above 315",
        Source = "John Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.6 TA_HT_DCPHASE",
        WhenUndefined = "where the second sum is 0 the phase before takes the place of the arc tangent, "
            + "90 more or less by the sign of the first",
        TaLib = "HT_DCPHASE",
        IsScalar = true,
        Warmup = _ => DominantCycle.PhaseLookback,
        Settling = _ => DominantCycle.SettleLength,
    };

    internal struct Kernel : IKernel<Kernel, Lane1, Real<Lane1>, One<Lane1>>
    {
        private CyclePhase _cycle;

        public static Kernel Create(Arguments arguments, ref MemoryPlan plan) => new() { _cycle = new(ref plan) };

        public void Warm(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            if (!_cycle.Fill(row.X))
                _cycle.Step(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<Lane1> Step(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            _cycle.Step(row.X, memory);
            return new(_cycle.Phase);
        }
    }
}
