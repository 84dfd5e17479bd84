using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Stick sandwich: a white candle between two black ones that close at the same price.</summary>
public static class StickSandwich
{
    private const int Lookback = CandleSettings.DistancePeriod + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "stick_sandwich",
        Name = "Stick Sandwich",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "black; white, all of it above that close; black, closes equal to the first: 100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDLSTICKSANDWICH",
        TaLib = "CDLSTICKSANDWICH",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private DistanceAverage<TLane> _distancesBeforeFirst;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _distancesBeforeFirst = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane found = _first.IsBlack & _second.IsWhite & third.IsBlack & (_second.Low > _first.Close)
                & _distancesBeforeFirst.AreEqual(third.Close, _first.Close);
            _distancesBeforeFirst.Add(_first, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Bullish(found);
        }
    }
}
