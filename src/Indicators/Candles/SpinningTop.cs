using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Spinning top: a small body between shadows longer than it.</summary>
public static class SpinningTop
{
    private const int Lookback = CandleSettings.Period;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "spinning_top",
        Name = "Spinning Top",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "short body, both shadows longer than the body: 100 when white, -100 when black, which says nothing of direction",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLSPINNINGTOP",
        TaLib = "CDLSPINNINGTOP",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private BodyAverage<TLane> _bodies;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _bodies = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> candle = new(row);
            TLane found = (candle.Body < _bodies.Short) & candle.ShadowsAreAbove(candle.Body);
            _bodies.Add(candle, memory);
            return CandleSignal.Of(found, candle.IsWhite);
        }
    }
}
