using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Identical three crows: three falling black candles, each opening at the close before it.</summary>
public static class IdenticalThreeCrows
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "identical_three_crows",
        Name = "Identical Three Crows",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three black with falling closes and very short lower shadows, the later two opening equal to the close before "
            + "them: -100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLIDENTICAL3CROWS",
        TaLib = "CDLIDENTICAL3CROWS",
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

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rangesBeforeFirst = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
            _rangesBeforeThird = new(Lookback, ref plan),
            _distancesBeforeFirst = new(Lookback, ref plan),
            _distancesBeforeSecond = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsBlack & (_first.LowerShadow < _rangesBeforeFirst.VeryShortShadow)
                & _second.IsBlack & (_second.LowerShadow < _rangesBeforeSecond.VeryShortShadow)
                & third.IsBlack & (third.LowerShadow < _rangesBeforeThird.VeryShortShadow)
                & (_second.Close < _first.Close) & (third.Close < _second.Close)
                & _distancesBeforeFirst.AreEqual(_second.Open, _first.Close)
                & _distancesBeforeSecond.AreEqual(third.Open, _second.Close);
            _rangesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _rangesBeforeThird.Add(third, memory);
            _distancesBeforeFirst.Add(_first, memory);
            _distancesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bearish(found);
        }
    }
}
