using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Tristar: three doji, the middle one beyond the others.</summary>
public static class Tristar
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "tristar",
        Name = "Tristar",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "three doji; the second body above the first, the third top below the second: -100; the second body below, the "
            + "third bottom above the second: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLTRISTAR",
        TaLib = "CDLTRISTAR",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private RangeAverage<TLane> _rangesBeforeFirst;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _rangesBeforeFirst = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            // One measure for all three: the ranges before the _first.
            TLane doji = _rangesBeforeFirst.DojiBody;
            TLane top = _second.BodyGapsUpFrom(_first) & (third.Top < _second.Top);
            TLane bottom = _second.BodyGapsDownFrom(_first) & (third.Bottom > _second.Bottom);
            TLane found = (_first.Body <= doji) & (_second.Body <= doji) & (third.Body <= doji) & (top | bottom);
            _rangesBeforeFirst.Add(_first, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Of(found, bottom);
        }
    }
}
