using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Kicking: two opposite marubozu with a gap between them.</summary>
public static class Kicking
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "kicking",
        Name = "Kicking",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "black marubozu, then a white one above all of it: 100; white marubozu, then a black one below all of it: -100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLKICKING",
        TaLib = "CDLKICKING",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private RangeAverage<TLane> _rangesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;
        private RangeAverage<TLane> _rangesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _rangesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane gaps = (_first.IsBlack & second.IsWhite & second.GapsUpFrom(_first))
                | (_first.IsWhite & second.IsBlack & second.GapsDownFrom(_first));
            TLane found = (_first.Body > _bodiesBeforeFirst.Long) & _first.ShadowsAreBelow(_rangesBeforeFirst.VeryShortShadow)
                & (second.Body > _bodiesBeforeSecond.Long) & second.ShadowsAreBelow(_rangesBeforeSecond.VeryShortShadow) & gaps;
            _bodiesBeforeFirst.Add(_first, memory);
            _rangesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(second, memory);
            _rangesBeforeSecond.Add(second, memory);
            _first = second;
            return CandleSignal.Of(found, second.IsWhite);
        }
    }
}
