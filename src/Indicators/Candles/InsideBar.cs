using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>Inside bar: a bar whose range is inside the one before it.</summary>
public static class InsideBar
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "inside_bar",
        Name = "Inside Bar",
        Family = IndicatorFamily.Candles,
        Inputs = IndicatorInput.HighLow,
        Outputs = CandleSignal.Output,
        Formula = "100 where high < high[1] and low > low[1], which says nothing of direction; 0 elsewhere",
        Source = "Toby Crabel, Day Trading with Short Term Price Patterns and Opening Range Breakout, 1990: inside day",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private HighLow<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane found = (row.High < _before.High) & (row.Low > _before.Low);
            _before = row;
            return CandleSignal.Bullish(found);
        }
    }
}
