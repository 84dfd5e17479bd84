using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Three inside up and down: a harami, confirmed by the candle after it.</summary>
public static class ThreeInside
{
    private const int Lookback = CandleSettings.Period + 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "three_inside",
        Name = "Three Inside Up/Down",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "long; short body inside it; opposite of the first, closes beyond its open: 100 after a black first, -100 after a "
            + "white one",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDL3INSIDE",
        TaLib = "CDL3INSIDE",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;
        private BodyAverage<TLane> _bodiesBeforeFirst;
        private BodyAverage<TLane> _bodiesBeforeSecond;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bodiesBeforeFirst = new(Lookback, ref plan), _bodiesBeforeSecond = new(Lookback, ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane up = _first.IsBlack & third.IsWhite & (third.Close > _first.Open);
            TLane down = _first.IsWhite & third.IsBlack & (third.Close < _first.Open);
            TLane found = (_first.Body > _bodiesBeforeFirst.Long)
                & (_second.Body <= _bodiesBeforeSecond.Short) & _second.BodyIsInside(_first) & (up | down);
            _bodiesBeforeFirst.Add(_first, memory);
            _bodiesBeforeSecond.Add(_second, memory);
            _first = _second;
            _second = third;
            return CandleSignal.Of(found, up);
        }
    }
}
