using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Candles;

/// <summary>Narrow range: the narrowest bar of the last few, NR4 and NR7 among them.</summary>
public static class NarrowRange
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "narrow_range",
        Name = "Narrow Range",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(7)],
        Outputs = CandleSignal.Output,
        Formula = "100 where high - low is smaller than that of each of the period - 1 bars before, which says nothing of direction; 0 elsewhere",
        Source = "Toby Crabel, Day Trading with Short Term Price Patterns and Opening Range Breakout, 1990: NR4, NR7",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Lowest> _ranges;
        private TLane _narrowest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _ranges = new(arguments.Integer(0) - 1, ref plan) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane range = row.High - row.Low;
            TLane found = range < _narrowest;
            _narrowest = _ranges.Add(range, memory);
            return CandleSignal.Bullish(found);
        }
    }
}
