using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Three black crows: three falling black candles after a white one.</summary>
public static class ThreeBlackCrows
{
    private const int Lookback = CandleSettings.Period + 3;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "three_black_crows",
        Name = "Three Black Crows",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "white; three black with very short lower shadows, each opening in the body before it and closing lower, the first "
            + "below the high of the white: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDL3BLACKCROWS",
        TaLib = "CDL3BLACKCROWS",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _before;
        private Candle<TLane> _first;
        private Candle<TLane> _second;
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
            Candle<TLane> third = new(row);
            TLane found = _before.IsWhite & _first.IsBlack & _second.IsBlack & third.IsBlack
                & (_first.LowerShadow < _rangesBeforeFirst.VeryShortShadow)
                & (_second.LowerShadow < _rangesBeforeSecond.VeryShortShadow)
                & (third.LowerShadow < _rangesBeforeThird.VeryShortShadow)
                & _second.OpensInBodyOf(_first) & third.OpensInBodyOf(_second)
                & (_first.Close < _before.High) & (_second.Close < _first.Close) & (third.Close < _second.Close);
            _rangesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _rangesBeforeThird.Add(third, memory);
            _before = _first;
            _first = _second;
            _second = third;
            return CandleSignal.Bearish(found);
        }
    }
}
