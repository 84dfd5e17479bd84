using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Counterattack: two long opposite candles that close at the same price.</summary>
public static class Counterattack
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "counterattack",
        Name = "Counterattack",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "two long candles of opposite colour with equal closes: 100 when the second is white, -100 when it is black",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLCOUNTERATTACK",
        TaLib = "CDLCOUNTERATTACK",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private DistanceAverage<TLane> _distancesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bodiesBeforeFirst = new(Lookback, ref plan),
            _distancesBeforeFirst = new(Lookback, ref plan),
            _bodiesBeforeSecond = new(Lookback, ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane found = second.IsOppositeOf(_first) & (_first.Body > _bodiesBeforeFirst.Long) & (second.Body > _bodiesBeforeSecond.Long)
                & _distancesBeforeFirst.AreEqual(second.Close, _first.Close);
            _bodiesBeforeFirst.Add(_first, memory);
            _distancesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(second, memory);
            _first = second;
            return CandleSignal.Of(found, second.IsWhite);
        }
    }
}
