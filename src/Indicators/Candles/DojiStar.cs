using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Doji star: a doji that gaps away from a long candle.</summary>
public static class DojiStar
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "doji_star",
        Name = "Doji Star",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long white; doji, body above it: -100; long black; doji, body below it: 100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLDOJISTAR",
        TaLib = "CDLDOJISTAR",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private RangeAverage<TLane> _rangesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _rangesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane gaps = (_first.IsWhite & second.BodyGapsUpFrom(_first)) | (_first.IsBlack & second.BodyGapsDownFrom(_first));
            TLane found = (_first.Body > _bodiesBeforeFirst.Long) & (second.Body <= _rangesBeforeSecond.DojiBody) & gaps;
            TLane signal = CandleSignal.Of(found, _first.IsBlack);
            _bodiesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(second, memory);
            _first = second;
            return signal;
        }
    }
}
