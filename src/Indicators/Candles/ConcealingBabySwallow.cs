using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Concealing baby swallow: four black candles, of which the last swallows a failed rally.</summary>
public static class ConcealingBabySwallow
{
    private const int Lookback = CandleSettings.Period + 3;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "concealing_baby_swallow",
        Name = "Concealing Baby Swallow",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "two black with very short shadows; black, body below the second, its upper shadow reaching into it; black, higher "
            + "high and lower low: 100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLCONCEALBABYSWALL",
        TaLib = "CDLCONCEALBABYSWALL",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private Candle<TLane> _third;
        private RangeAverage<TLane> _rangesBeforeFirst;
        private RangeAverage<TLane> _rangesBeforeSecond;
        private RangeAverage<TLane> _rangesBeforeThird;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rangesBeforeFirst = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
            _rangesBeforeThird = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> fourth = new(row);
            TLane found = _first.IsBlack & _second.IsBlack & _third.IsBlack & fourth.IsBlack
                & _first.ShadowsAreBelow(_rangesBeforeFirst.VeryShortShadow) & _second.ShadowsAreBelow(_rangesBeforeSecond.VeryShortShadow)
                & _third.BodyGapsDownFrom(_second) & (_third.UpperShadow > _rangesBeforeThird.VeryShortShadow)
                & (_third.High > _second.Close)
                & _third.RangeIsInside(fourth);
            _rangesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _rangesBeforeThird.Add(_third, memory);
            _first = _second;
            _second = _third;
            _third = fourth;
            return CandleSignal.Bullish(found);
        }
    }
}
