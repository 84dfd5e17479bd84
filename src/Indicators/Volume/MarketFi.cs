using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Market facilitation index.</summary>
public static class MarketFi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "marketfi",
        Name = "Market Facilitation Index",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowVolume,
        Outputs = [new("marketfi")],
        Formula = "(high - low) / volume",
        Source = "Bill Williams, Trading Chaos, 1995",
        WhenUndefined = "0 where nothing traded",
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowVolume<TLane> row, Scratch<TLane> memory) =>
            TLane.Select(TLane.Same(row.Volume, 0), 0, (row.High - row.Low) / row.Volume);
    }
}
