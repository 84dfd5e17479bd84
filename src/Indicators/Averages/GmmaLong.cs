using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Guppy's multiple moving average: the six long ones, which follow investors.</summary>
public static class GmmaLong
{
    private const int Longest = 60;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gmma_long",
        Name = "Guppy Multiple Moving Average, Long Group",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Outputs = [new("ema30"), new("ema35"), new("ema40"), new("ema45"), new("ema50"), new("ema60")],
        Formula = "ema(x, n) for n of 30, 35, 40, 45, 50, 60",
        Source = "Daryl Guppy, Trend Trading, 2004",
        Warmup = _ => Longest - 1,
        Settling = _ => Longest + Ema.SettleLength(Longest),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Six<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private EmaRibbon<TLane> _ribbon;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _ribbon = new([30, 35, 40, 45, 50, 60], ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _ribbon.Warm(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Six<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _ribbon.Step(row.X, memory);
    }
}
