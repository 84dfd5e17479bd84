using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Marubozu: a long body almost without shadows.</summary>
public static class Marubozu
{
    private const int Lookback = CandleSettings.Period;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "marubozu",
        Name = "Marubozu",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long body, both shadows very short: 100 when white, -100 when black",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLMARUBOZU",
        TaLib = "CDLMARUBOZU",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private BodyAverage<TLane> _bodies;
        private RangeAverage<TLane> _ranges;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodies = new(Lookback, ref plan), _ranges = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            TLane found = (candle.Body > _bodies.Long) & candle.ShadowsAreBelow(_ranges.VeryShortShadow);
            _bodies.Add(candle, memory);
            _ranges.Add(candle, memory);
            return CandleSignal.Of(found, candle.IsWhite);
        }
    }
}
