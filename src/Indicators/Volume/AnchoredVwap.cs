using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Volume-weighted average price since an event.</summary>
public static class AnchoredVwap
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "anchored_vwap",
        Name = "Anchored Volume-Weighted Average Price",
        Family = IndicatorFamily.Volume,
        Inputs = [.. IndicatorInput.HighLowCloseVolume, new("anchor", true, true)],
        Outputs = [new("vwap")],
        Formula = "sum(typical * volume) / sum(volume) of the bars since the last on which anchor is not 0, that one included; "
            + "typical = (high + low + close) / 3",
        Source = "Paul Levine's MIDAS, 1995; the name is Brian Shannon's",
        WhenUndefined = "the typical price while nothing has traded since; before the first anchor it counts from the first bar",
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolumeAnchor<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _value;
        private TLane _volume;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowCloseVolumeAnchor<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolumeAnchor<TLane> row, Scratch<TLane> memory)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            TLane goesOn = TLane.Same(row.Anchor, 0);
            _value = (goesOn & _value) + (typical * row.Volume);
            _volume = (goesOn & _volume) + row.Volume;
            return TLane.Select(_volume > 0, _value / _volume, typical);
        }
    }
}
