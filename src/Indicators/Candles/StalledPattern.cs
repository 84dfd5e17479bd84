using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Stalled pattern: two long white candles up, and a small one that gets no further.</summary>
public static class StalledPattern
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "stalled_pattern",
        Name = "Stalled Pattern",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three white with rising closes; two long, the second opening in or near the first body, its upper shadow very "
            + "short; a short one that opens at the top of the second body: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLSTALLEDPATTERN",
        TaLib = "CDLSTALLEDPATTERN",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private DistanceAverage<TLane> _distancesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;
        private RangeAverage<TLane> _rangesBeforeSecond;
        private DistanceAverage<TLane> _distancesBeforeSecond;
        private BodyAverage<TLane> _bodiesBeforeThird;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _distancesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
            _distancesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsWhite & _second.IsWhite & third.IsWhite & (third.Close > _second.Close) & (_second.Close > _first.Close)
                & (_first.Body > _bodiesBeforeFirst.Long)
                & (_second.Body > _bodiesBeforeSecond.Long) & (_second.UpperShadow < _rangesBeforeSecond.VeryShortShadow)
                & (_second.Open > _first.Open) & (_second.Open <= _first.Close + _distancesBeforeFirst.Near)
                & (third.Body < _bodiesBeforeThird.Short) & (third.Open >= _second.Close - third.Body - _distancesBeforeSecond.Near);
            _bodiesBeforeFirst.Add(_first, memory);
            _distancesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(_second, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _distancesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(third, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bearish(found);
        }
    }
}
