using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Harami cross: a doji within the long body before it.</summary>
public static class HaramiCross
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "harami_cross",
        Name = "Harami Cross",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long; doji inside its body: 100 after black, -100 after white; 80 and -80 where the bodies are the same at one end",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLHARAMICROSS",
        TaLib = "CDLHARAMICROSS",
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
            TLane found = (_first.Body > _bodiesBeforeFirst.Long) & (second.Body <= _rangesBeforeSecond.DojiBody)
                & second.BodyIsWithin(_first);
            TLane signal = CandleSignal.Of(found, _first.IsBlack, second.BodyIsInside(_first));
            _bodiesBeforeFirst.Add(_first, memory);
            _rangesBeforeSecond.Add(second, memory);
            _first = second;
            return signal;
        }
    }
}
