using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Three outside up and down: an engulfing, confirmed by the candle after it.</summary>
public static class ThreeOutside
{
    private const int Lookback = 3;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "three_outside",
        Name = "Three Outside Up/Down",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "white body that engulfs a black one, then a higher close: 100; black body that engulfs a white one, then a lower "
            + "close: -100",
        Source = "Gregory L. Morris, Candlestick Charting Explained, 1992; TA-Lib 0.6 TA_CDL3OUTSIDE",
        TaLib = "CDL3OUTSIDE",
        Warmup = _ => Lookback,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;
        private Candle<TLane> _second;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> third = new(row);
            TLane up = _second.IsWhite & (third.Close > _second.Close);
            TLane down = _second.IsBlack & (third.Close < _second.Close);
            TLane found = _second.IsOppositeOf(_first) & _first.BodyIsInside(_second) & (up | down);
            _first = _second;
            _second = third;
            return CandleSignal.Of(found, up);
        }
    }
}
