using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Sine wave of the dominant cycle.</summary>
public static class HtSine
{
    private const double Lead = 45;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel))
    {
        Id = "ht_sine",
        Name = "Hilbert Transform - Sine Wave",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Outputs =
        [
            new("sine", -1, 1) { TaLib = "outSine" },
            new("leadsine", -1, 1) { TaLib = "outLeadSine" },
        ],
        Formula = "sine = sin(ht_dcphase), leadsine = sin(ht_dcphase + 45), degrees",
        Source = "John Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.6 TA_HT_SINE",
        TaLib = "HT_SINE",
        IsScalar = true,
        Warmup = _ => DominantCycle.PhaseLookback,
        Settling = _ => DominantCycle.SettleLength,
    };

    /// <summary>The sine of the phase, and the one it is about to have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double Sine, double Leading) Of(double phase) =>
        (Math.Sin(phase * (Math.PI / 180)), Math.Sin((phase + Lead) * (Math.PI / 180)));

    internal struct Kernel : IKernel<Kernel, Lane1, Real<Lane1>, Two<Lane1>>
    {
        private CyclePhase _cycle;

        public static Kernel Create(Arguments arguments, ref MemoryPlan plan) => new() { _cycle = new(ref plan) };

        public void Warm(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            if (!_cycle.Fill(row.X))
                _cycle.Step(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<Lane1> Step(in Real<Lane1> row, Scratch<Lane1> memory)
        {
            _cycle.Step(row.X, memory);
            (double sine, double leading) = Of(_cycle.Phase);
            return new(sine, leading);
        }
    }
}
