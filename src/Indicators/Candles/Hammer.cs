using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Hammer: a small body over a long lower shadow, by the low before it.</summary>
public static class Hammer
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hammer",
        Name = "Hammer",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "short body, long lower shadow, very short upper shadow, bottom of the body below or near the low before it: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLHAMMER",
        TaLib = "CDLHAMMER",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _before;
        private BodyAverage<TLane> _bodies;
        private RangeAverage<TLane> _ranges;
        private DistanceAverage<TLane> _distancesBefore;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodies = new(Lookback, ref plan), _ranges = new(Lookback, ref plan), _distancesBefore = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            TLane found = (candle.Body < _bodies.Short) & (candle.LowerShadow > candle.LongShadow)
                & (candle.UpperShadow < _ranges.VeryShortShadow)
                & (candle.Bottom <= _before.Low + _distancesBefore.Near);
            _bodies.Add(candle, memory);
            _ranges.Add(candle, memory);
            _distancesBefore.Add(_before, memory);
            _before = candle;
            return CandleSignal.Bullish(found);
        }
    }
}
