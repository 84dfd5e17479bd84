using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Advance block: three white candles that climb and tire.</summary>
public static class AdvanceBlock
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "advance_block",
        Name = "Advance Block",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three white with rising closes, each opening in or near the body before it, the first long with a short upper "
            + "shadow; the later ones smaller, or with upper shadows: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLADVANCEBLOCK",
        TaLib = "CDLADVANCEBLOCK",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private ShadowAverage<TLane> _shadowsBeforeFirst;
        private ShadowAverage<TLane> _shadowsBeforeSecond;
        private ShadowAverage<TLane> _shadowsBeforeThird;
        private DistanceAverage<TLane> _distancesBeforeFirst;
        private DistanceAverage<TLane> _distancesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _shadowsBeforeFirst = new(Lookback, ref plan),
            _shadowsBeforeSecond = new(Lookback, ref plan),
            _shadowsBeforeThird = new(Lookback, ref plan),
            _distancesBeforeFirst = new(Lookback, ref plan),
            _distancesBeforeSecond = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane shrinks = third.Body < _second.Body;
            TLane secondIsFarShorter = (_second.Body < _first.Body - _distancesBeforeFirst.Far)
                & (third.Body < _second.Body + _distancesBeforeSecond.Near);
            TLane thirdIsFarShorter = third.Body < _second.Body - _distancesBeforeSecond.Far;
            TLane bothShrink = shrinks & (_second.Body < _first.Body)
                & ((third.UpperShadow > _shadowsBeforeThird.Short) | (_second.UpperShadow > _shadowsBeforeSecond.Short));
            TLane isRejected = shrinks & (third.UpperShadow > third.LongShadow);
            TLane found = _first.IsWhite & _second.IsWhite & third.IsWhite & (third.Close > _second.Close) & (_second.Close > _first.Close)
                & (_second.Open > _first.Open) & (_second.Open <= _first.Close + _distancesBeforeFirst.Near)
                & (third.Open > _second.Open) & (third.Open <= _second.Close + _distancesBeforeSecond.Near)
                & (_first.Body > _bodiesBeforeFirst.Long) & (_first.UpperShadow < _shadowsBeforeFirst.Short)
                & (secondIsFarShorter | thirdIsFarShorter | bothShrink | isRejected);
            _bodiesBeforeFirst.Add(_first, memory);
            _shadowsBeforeFirst.Add(_first, memory);
            _shadowsBeforeSecond.Add(_second, memory);
            _shadowsBeforeThird.Add(third, memory);
            _distancesBeforeFirst.Add(_first, memory);
            _distancesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bearish(found);
        }
    }
}
