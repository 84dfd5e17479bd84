using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Abandoned baby: a doji alone, with a gap on either side.</summary>
public static class AbandonedBaby
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "abandoned_baby",
        Name = "Abandoned Baby",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [CandleSettings.Penetration(0.3)],
        Outputs = CandleSignal.Output,
        Formula = "long white; doji, all of it above; black, not short, all of it below the doji, closes more than penetration of the "
            + "first body down it: -100; the mirror image: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLABANDONEDBABY",
        TaLib = "CDLABANDONEDBABY",
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
        private double _penetration;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
            _penetration = arguments[0],
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane depth = _first.Body * _penetration;
            TLane top = _first.IsWhite & third.IsBlack & (third.Close < _first.Close - depth) & _second.GapsUpFrom(_first)
                & third.GapsDownFrom(_second);
            TLane bottom = _first.IsBlack & third.IsWhite & (third.Close > _first.Close + depth) & _second.GapsDownFrom(_first)
                & third.GapsUpFrom(_second);
            TLane found = (_first.Body > _bodiesBeforeFirst.Long) & (_second.Body <= _rangesBeforeSecond.DojiBody)
                & (third.Body > _bodiesBeforeThird.Short) & (top | bottom);
            _bodiesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(third, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Of(found, bottom);
        }
    }
}
