using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Piercing: a long white candle that opens below a long black one and closes in its upper half.</summary>
public static class Piercing
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "piercing",
        Name = "Piercing",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long black; long white, opens below its low, closes in its body above the middle: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLPIERCING",
        TaLib = "CDLPIERCING",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _bodiesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane found = _first.IsBlack & (_first.Body > _bodiesBeforeFirst.Long)
                & second.IsWhite & (second.Body > _bodiesBeforeSecond.Long) & (second.Open < _first.Low)
                & (second.Close < _first.Open) & (second.Close > _first.Close + (_first.Body * 0.5));
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(second, memory);
            _first = second;
            return CandleSignal.Bullish(found);
        }
    }
}
