using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>In-neck: a white candle that opens below a long black one and closes just into it.</summary>
public static class InNeck
{
    private const int Lookback = CandleSettings.Period + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "in_neck",
        Name = "In-Neck",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long black; white, opens below its low, closes at its close or above it by no more than equal: -100",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLINNECK",
        TaLib = "CDLINNECK",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private DistanceAverage<TLane> _distancesBeforeFirst;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _distancesBeforeFirst = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane found = _first.IsBlack & (_first.Body > _bodiesBeforeFirst.Long) & second.IsWhite & (second.Open < _first.Low)
                & (second.Close <= _first.Close + _distancesBeforeFirst.Equal) & (second.Close >= _first.Close);
            _bodiesBeforeFirst.Add(_first, memory);
            _distancesBeforeFirst.Add(_first, memory);
            _first = second;
            return CandleSignal.Bearish(found);
        }
    }
}
