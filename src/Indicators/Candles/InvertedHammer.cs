using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Inverted hammer: a small body under a long upper shadow, below the body before it.</summary>
public static class InvertedHammer
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "inverted_hammer",
        Name = "Inverted Hammer",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "short body below the one before it, long upper shadow, very short lower shadow: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLINVERTEDHAMMER",
        TaLib = "CDLINVERTEDHAMMER",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _before;
        private BodyAverage<TLane> _bodies;
        private RangeAverage<TLane> _ranges;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodies = new(Lookback, ref plan), _ranges = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            TLane found = (candle.Body < _bodies.Short) & (candle.UpperShadow > candle.LongShadow)
                & (candle.LowerShadow < _ranges.VeryShortShadow)
                & candle.BodyGapsDownFrom(_before);
            _bodies.Add(candle, memory);
            _ranges.Add(candle, memory);
            _before = candle;
            return CandleSignal.Bullish(found);
        }
    }
}
