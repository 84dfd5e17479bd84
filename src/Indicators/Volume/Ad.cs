using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Accumulation/distribution line.</summary>
public static partial class Ad
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ad",
        Name = "Chaikin Accumulation/Distribution Line",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Outputs = [new("ad")],
        Formula = "ad[1] + ((close - low) - (high - close)) / (high - low) * volume",
        Source = "Marc Chaikin; TA-Lib 0.6 TA_AD",
        WhenUndefined = "a bar without range adds nothing",
        TaLib = "AD",
        Settling = _ => int.MaxValue,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 0,
    };

    /// <summary>The volume of a bar, times where between its low (-1) and its high (1) it closed; 0 without range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLane FlowOf<TLane>(in HighLowCloseVolume<TLane> bar)
        where TLane : unmanaged, ILane<TLane>
    {
        TLane range = bar.High - bar.Low;
        return (range > 0) & ((bar.Close - bar.Low - (bar.High - bar.Close)) / range * bar.Volume);
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _total;

        internal readonly TLane Total => _total;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            _total += FlowOf(row);
            return _total;
        }
    }
}
