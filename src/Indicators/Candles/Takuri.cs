using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Takuri: a doji at the high of its range, over a very long lower shadow.</summary>
public static class Takuri
{
    private const int Lookback = CandleSettings.Period;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "takuri",
        Name = "Takuri",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "doji with a very short upper shadow and a lower shadow longer than twice the body: 100, which says nothing of "
            + "direction",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLTAKURI",
        TaLib = "CDLTAKURI",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RangeAverage<TLane> _ranges;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _ranges = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            TLane found = (candle.Body <= _ranges.DojiBody) & (candle.UpperShadow < _ranges.VeryShortShadow)
                & (candle.LowerShadow > candle.VeryLongShadow);
            _ranges.Add(candle, memory);
            return CandleSignal.Bullish(found);
        }
    }
}
