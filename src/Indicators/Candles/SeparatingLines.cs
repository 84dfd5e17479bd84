using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Separating lines: a belt hold that opens where the opposite candle before it did.</summary>
public static class SeparatingLines
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "separating_lines",
        Name = "Separating Lines",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "two candles of opposite colour with equal opens, the second long, very short shadow on the side it opened on: 100 "
            + "when it is white, -100 when black",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLSEPARATINGLINES",
        TaLib = "CDLSEPARATINGLINES",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private DistanceAverage<TLane> _distancesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;
        private RangeAverage<TLane> _rangesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _distancesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
            _rangesBeforeSecond = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane found = second.IsOppositeOf(_first) & _distancesBeforeFirst.AreEqual(second.Open, _first.Open)
                & (second.Body > _bodiesBeforeSecond.Long) & second.OpeningShadowIsBelow(_rangesBeforeSecond.VeryShortShadow);
            _distancesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(second, memory);
            _rangesBeforeSecond.Add(second, memory);
            _first = second;
            return CandleSignal.Of(found, second.IsWhite);
        }
    }
}
