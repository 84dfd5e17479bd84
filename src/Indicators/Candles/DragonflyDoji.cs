using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Dragonfly doji: a doji at the high of its range.</summary>
public static class DragonflyDoji
{
    private const int Lookback = CandleSettings.Period;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "dragonfly_doji",
        Name = "Dragonfly Doji",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "doji with a very short upper shadow and a lower shadow that is not: 100, which says nothing of direction",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLDRAGONFLYDOJI",
        TaLib = "CDLDRAGONFLYDOJI",
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
            TLane veryShort = _ranges.VeryShortShadow;
            TLane found = (candle.Body <= _ranges.DojiBody) & (candle.UpperShadow < veryShort) & (candle.LowerShadow > veryShort);
            _ranges.Add(candle, memory);
            return CandleSignal.Bullish(found);
        }
    }
}
