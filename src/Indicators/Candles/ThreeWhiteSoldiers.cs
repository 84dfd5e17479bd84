using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Three advancing white soldiers: three white candles that climb without tiring.</summary>
public static class ThreeWhiteSoldiers
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "three_white_soldiers",
        Name = "Three Advancing White Soldiers",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three white with rising closes and very short upper shadows, each opening in or near the body before it, none far "
            + "shorter than the one before, the last not short: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDL3WHITESOLDIERS",
        TaLib = "CDL3WHITESOLDIERS",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private RangeAverage<TLane> _rangesBeforeFirst;
        private RangeAverage<TLane> _rangesBeforeSecond;
        private RangeAverage<TLane> _rangesBeforeThird;
        private DistanceAverage<TLane> _distancesBeforeFirst;
        private DistanceAverage<TLane> _distancesBeforeSecond;
        private BodyAverage<TLane> _bodiesBeforeThird;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rangesBeforeFirst = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
            _rangesBeforeThird = new(Lookback, ref plan),
            _distancesBeforeFirst = new(Lookback, ref plan),
            _distancesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsWhite & (_first.UpperShadow < _rangesBeforeFirst.VeryShortShadow)
                & _second.IsWhite & (_second.UpperShadow < _rangesBeforeSecond.VeryShortShadow)
                & third.IsWhite & (third.UpperShadow < _rangesBeforeThird.VeryShortShadow)
                & (third.Close > _second.Close) & (_second.Close > _first.Close)
                & (_second.Open > _first.Open) & (_second.Open <= _first.Close + _distancesBeforeFirst.Near)
                & (third.Open > _second.Open) & (third.Open <= _second.Close + _distancesBeforeSecond.Near)
                & (_second.Body > _first.Body - _distancesBeforeFirst.Far) & (third.Body > _second.Body - _distancesBeforeSecond.Far)
                & (third.Body > _bodiesBeforeThird.Short);
            _rangesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _rangesBeforeThird.Add(third, memory);
            _distancesBeforeFirst.Add(_first, memory);
            _distancesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(third, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bullish(found);
        }
    }
}
