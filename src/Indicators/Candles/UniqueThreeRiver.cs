using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Unique three river: a black harami with a lower low, and a small white candle above that low.</summary>
public static class UniqueThreeRiver
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "unique_three_river",
        Name = "Unique Three River",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long black; black, closes higher, opens no higher, lower low; short white, opens above that low: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLUNIQUE3RIVER",
        TaLib = "CDLUNIQUE3RIVER",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeThird;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _bodiesBeforeThird = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsBlack & (_first.Body > _bodiesBeforeFirst.Long)
                & _second.IsBlack & (_second.Close > _first.Close) & (_second.Open <= _first.Open) & (_second.Low < _first.Low)
                & third.IsWhite & (third.Body < _bodiesBeforeThird.Short) & (third.Open > _second.Low);
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeThird.Add(third, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bullish(found);
        }
    }
}
