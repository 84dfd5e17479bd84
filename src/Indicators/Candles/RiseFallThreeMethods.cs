using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Rising and falling three methods: a rest of three small candles in the range of a long one, and the trend resumed.</summary>
public static class RiseFallThreeMethods
{
    private const int Lookback = CandleSettings.Period + 4;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rise_fall_three_methods",
        Name = "Rising/Falling Three Methods",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long white; three short black with falling closes, bodies reaching into its range; long white, opens above the "
            + "close before it, closes above the first: 100; the mirror image: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLRISEFALL3METHODS",
        TaLib = "CDLRISEFALL3METHODS",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private Candle<TLane> _third;
        private Candle<TLane> _fourth;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;
        private BodyAverage<TLane> _bodiesBeforeThird;
        private BodyAverage<TLane> _bodiesBeforeFourth;
        private BodyAverage<TLane> _bodiesBeforeFifth;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
            _bodiesBeforeFourth = new(Lookback, ref plan),
            _bodiesBeforeFifth = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> fifth = new(row);
            TLane rises = _first.IsWhite & (_third.Close < _second.Close) & (_fourth.Close < _third.Close)
                & (fifth.Open > _fourth.Close) & (fifth.Close > _first.Close);
            TLane falls = _first.IsBlack & (_third.Close > _second.Close) & (_fourth.Close > _third.Close)
                & (fifth.Open < _fourth.Close) & (fifth.Close < _first.Close);
            TLane found = (_first.Body > _bodiesBeforeFirst.Long) & (_second.Body < _bodiesBeforeSecond.Short)
                & (_third.Body < _bodiesBeforeThird.Short) & (_fourth.Body < _bodiesBeforeFourth.Short)
                & (fifth.Body > _bodiesBeforeFifth.Long)
                & _second.IsOppositeOf(_first) & _third.HasColourOf(_second) & _fourth.HasColourOf(_third) & fifth.IsOppositeOf(_fourth)
                & _second.BodyMeetsRangeOf(_first) & _third.BodyMeetsRangeOf(_first) & _fourth.BodyMeetsRangeOf(_first)
                & (rises | falls);
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(_third, memory);
            _bodiesBeforeFourth.Add(_fourth, memory);
            _bodiesBeforeFifth.Add(fifth, memory);
            _first = _second;
            _second = _third;
            _third = _fourth;
            _fourth = fifth;
            return CandleSignal.Of(found, rises);
        }
    }
}
