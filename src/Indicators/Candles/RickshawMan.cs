using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Rickshaw man: a doji with two long shadows, its body at the middle of its range.</summary>
public static class RickshawMan
{
    private const int Lookback = CandleSettings.Period;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rickshaw_man",
        Name = "Rickshaw Man",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "doji, both shadows longer than the body, the middle of the range near the body: 100, which says nothing of direction",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLRICKSHAWMAN",
        TaLib = "CDLRICKSHAWMAN",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RangeAverage<TLane> _ranges;
        private DistanceAverage<TLane> _distances;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _ranges = new(Lookback, ref plan), _distances = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            TLane middle = candle.Low + (candle.Range / 2);
            TLane near = _distances.Near;
            TLane found = (candle.Body <= _ranges.DojiBody) & candle.ShadowsAreAbove(candle.LongShadow)
                & (candle.Bottom <= middle + near) & (candle.Top >= middle - near);
            _ranges.Add(candle, memory);
            _distances.Add(candle, memory);
            return CandleSignal.Bullish(found);
        }
    }
}
