using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Components of the phasor of price.</summary>
public static class HtPhasor
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ht_phasor",
        Name = "Hilbert Transform - Phasor Components",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Outputs =
        [
            new("inphase") { TaLib = "outInPhase" },
            new("quadrature") { TaLib = "outQuadrature" },
        ],
        Formula = "inphase = d[3], quadrature = hilbert(d), d = hilbert of price smoothed over four bars, hilbert(x) = "
            + "(0.0962 * (x - x[6]) + 0.5769 * (x[2] - x[4])) * (0.075 * period[1] + 0.54)",
        Source = "John Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.6 TA_HT_PHASOR",
        TaLib = "HT_PHASOR",
        Warmup = _ => DominantCycle.Lookback,
        Settling = _ => DominantCycle.SettleLength,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
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
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _cycle.Step(row.X);
            return new(_cycle.InPhase, _cycle.Quadrature);
        }
    }
}
