using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Three stars in the south: three black candles that shrink towards a low.</summary>
public static class ThreeStarsInSouth
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "three_stars_in_south",
        Name = "Three Stars in the South",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long black with a long lower shadow; smaller black, opens higher in its range, trades below its close but not its "
            + "low, with a lower shadow; short black inside the second range, shadows very short: 100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDL3STARSINSOUTH",
        TaLib = "CDL3STARSINSOUTH",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private RangeAverage<TLane> _rangesBeforeSecond;
        private BodyAverage<TLane> _bodiesBeforeThird;
        private RangeAverage<TLane> _rangesBeforeThird;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
            _rangesBeforeThird = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsBlack & (_first.Body > _bodiesBeforeFirst.Long) & (_first.LowerShadow > _first.LongShadow)
                & _second.IsBlack & (_second.Body < _first.Body) & (_second.Open > _first.Close) & (_second.Open <= _first.High)
                & (_second.Low < _first.Close) & (_second.Low >= _first.Low) & (_second.LowerShadow > _rangesBeforeSecond.VeryShortShadow)
                & third.IsBlack & (third.Body < _bodiesBeforeThird.Short) & third.ShadowsAreBelow(_rangesBeforeThird.VeryShortShadow)
                & third.RangeIsInside(_second);
            _bodiesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(third, memory);
            _rangesBeforeThird.Add(third, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bullish(found);
        }
    }
}
