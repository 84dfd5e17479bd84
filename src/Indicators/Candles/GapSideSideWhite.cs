using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Side-by-side white lines: two like white candles beyond a gap.</summary>
public static class GapSideSideWhite
{
    private const int Lookback = CandleSettings.DistancePeriod + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gap_side_side_white",
        Name = "Up/Down-Gap Side-by-Side White Lines",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "two white bodies of nearly one size and the same open, both above the body before them: 100; both below it: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLGAPSIDESIDEWHITE",
        TaLib = "CDLGAPSIDESIDEWHITE",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private DistanceAverage<TLane> _distancesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _distancesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane near = _distancesBeforeSecond.Near;
            TLane above = _second.BodyGapsUpFrom(_first) & third.BodyGapsUpFrom(_first);
            TLane below = _second.BodyGapsDownFrom(_first) & third.BodyGapsDownFrom(_first);
            TLane found = (above | below) & _second.IsWhite & third.IsWhite
                & (third.Body >= _second.Body - near) & (third.Body <= _second.Body + near)
                & _distancesBeforeSecond.AreEqual(third.Open, _second.Open);
            _distancesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Of(found, above);
        }
    }
}
