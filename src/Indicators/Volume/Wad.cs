using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Williams' accumulation/distribution.</summary>
public static class Wad
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "wad",
        Name = "Williams Accumulation/Distribution",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("wad")],
        Formula = "wad[1] + close - min(low, close[1]) on rises of the close, + close - max(high, close[1]) on falls, from 0 on "
            + "the first bar",
        Source = "Larry Williams; Steven B. Achelis, Technical Analysis from A to Z, 1995. It uses no volume",
        Warmup = _ => 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _total;
        private TLane _close;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _close = row.Close;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane gained = (row.Close > _close) & (row.Close - TLane.Min(_close, row.Low));
            TLane lost = (row.Close < _close) & (row.Close - TLane.Max(_close, row.High));
            _total += gained + lost;
            _close = row.Close;
            return _total;
        }
    }
}
