using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Mat hold: a pause of three small candles high on a long white one, and a new high.</summary>
public static class MatHold
{
    private const int Lookback = CandleSettings.Period + 4;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mat_hold",
        Name = "Mat Hold",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [CandleSettings.Penetration(0.5)],
        Outputs = CandleSignal.Output,
        Formula = "long white; short black, body above it; two short, falling, bottoms below the first close by less than penetration "
            + "of its body; white, opens above the close before it, closes above their highs: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLMATHOLD",
        TaLib = "CDLMATHOLD",
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
        private double _penetration;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
            _bodiesBeforeThird = new(Lookback, ref plan),
            _bodiesBeforeFourth = new(Lookback, ref plan),
            _penetration = arguments[0],
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> fifth = new(row);
            TLane floor = _first.Close - (_first.Body * _penetration);
            TLane found = _first.IsWhite & (_first.Body > _bodiesBeforeFirst.Long)
                & _second.IsBlack & (_second.Body < _bodiesBeforeSecond.Short) & _second.BodyGapsUpFrom(_first)
                & (_third.Body < _bodiesBeforeThird.Short) & (_third.Bottom < _first.Close) & (_third.Bottom > floor)
                & (_fourth.Body < _bodiesBeforeFourth.Short) & (_fourth.Bottom < _first.Close) & (_fourth.Bottom > floor)
                & (_third.Top < _second.Open) & (_fourth.Top < _third.Top)
                & fifth.IsWhite & (fifth.Open > _fourth.Close)
                & (fifth.Close > TLane.Max(TLane.Max(_second.High, _third.High), _fourth.High));
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(_second, memory);
            _bodiesBeforeThird.Add(_third, memory);
            _bodiesBeforeFourth.Add(_fourth, memory);
            _first = _second;
            _second = _third;
            _third = _fourth;
            _fourth = fifth;
            return CandleSignal.Bullish(found);
        }
    }
}
