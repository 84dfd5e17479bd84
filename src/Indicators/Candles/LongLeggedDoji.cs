using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Long-legged doji: a doji with a long shadow.</summary>
public static class LongLeggedDoji
{
    private const int Lookback = CandleSettings.Period;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "long_legged_doji",
        Name = "Long-Legged Doji",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "doji with one shadow or both longer than the body: 100, which says nothing of direction",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLLONGLEGGEDDOJI",
        TaLib = "CDLLONGLEGGEDDOJI",
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
            TLane found = (candle.Body <= _ranges.DojiBody)
                & ((candle.LowerShadow > candle.LongShadow) | (candle.UpperShadow > candle.LongShadow));
            _ranges.Add(candle, memory);
            return CandleSignal.Bullish(found);
        }
    }
}
