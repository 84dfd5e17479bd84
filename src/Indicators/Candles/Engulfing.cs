using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Engulfing: a body that covers the opposite one before it.</summary>
public static partial class Engulfing
{
    private const int Lookback = 2;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "engulfing",
        Name = "Engulfing",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = CandleSignal.Output,
        Formula = "white body that covers a black one: 100; black body that covers a white one: -100; 80 and -80 where they are the "
            + "same at one end",
        Source = "Steve Nison, Japanese Candlestick Charting Techniques, 1991; TA-Lib 0.6 TA_CDLENGULFING",
        TaLib = "CDLENGULFING",
        Warmup = _ => Lookback,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 0,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Candle<TLane> _first;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Candle<TLane> second = new(row);
            TLane signal = Signal(_first, second);
            _first = second;
            return signal;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Signal<TLane>(in Candle<TLane> first, in Candle<TLane> second)
        where TLane : unmanaged, ILane<TLane>
    {
        TLane opensAtClose = TLane.Same(second.Open, first.Close);
        TLane closesAtOpen = TLane.Same(second.Close, first.Open);
        TLane found = second.IsOppositeOf(first) & first.BodyIsWithin(second) & ~(opensAtClose & closesAtOpen);
        return CandleSignal.Of(found, second.IsWhite, ~(opensAtClose | closesAtOpen));
    }
}
