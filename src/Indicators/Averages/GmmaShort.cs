using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Guppy's multiple moving average: the six short ones, which follow traders.</summary>
public static class GmmaShort
{
    private const int Longest = 15;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gmma_short",
        Name = "Guppy Multiple Moving Average, Short Group",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ema3"), new("ema5"), new("ema8"), new("ema10"), new("ema12"), new("ema15")],
        Formula = "ema(x, n) for n of 3, 5, 8, 10, 12, 15",
        Source = "Daryl Guppy, Trend Trading, 2004",
        Warmup = _ => Longest - 1,
        Settling = _ => Longest + Ema.SettleLength(Longest),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Six<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private EmaRibbon<TLane> _ribbon;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _ribbon = new([3, 5, 8, 10, 12, 15], ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _ribbon.Warm(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Six<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _ribbon.Step(row.X, memory);
    }
}
