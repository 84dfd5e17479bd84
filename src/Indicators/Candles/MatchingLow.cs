using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Matching low: two black candles that close at the same price.</summary>
public static class MatchingLow
{
    private const int Lookback = CandleSettings.DistancePeriod + 1;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "matching_low",
        Name = "Matching Low",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "two black with equal closes: 100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLMATCHINGLOW",
        TaLib = "CDLMATCHINGLOW",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private DistanceAverage<TLane> _distancesBeforeFirst;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _distancesBeforeFirst = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane found = _first.IsBlack & second.IsBlack & _distancesBeforeFirst.AreEqual(second.Close, _first.Close);
            _distancesBeforeFirst.Add(_first, memory);
            _first = second;
            return CandleSignal.Bullish(found);
        }
    }
}
