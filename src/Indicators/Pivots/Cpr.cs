using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Central pivot range of the bar before.</summary>
public static class Cpr
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cpr",
        Name = "Central Pivot Range",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("pivot"), new("bottom"), new("top"), new("width", 0)],
        Formula = "pivot = (high[1] + low[1] + close[1]) / 3; bottom and top, the lower and the higher of (high[1] + low[1]) / 2 and "
            + "its mirror image 2 * pivot - (high[1] + low[1]) / 2; width = 100 * (top - bottom) / |pivot|, in percent",
        Source = "Frank Ochoa, Secrets of a Pivot Boss, 2010; Pandas TA Classic cpr, to which below 0.5 % is narrow and above 1.5 % wide",
        WhenUndefined = "a width of 0 where the pivot is 0",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private HighLowClose<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane pivot = (_before.High + _before.Low + _before.Close) / 3;
            TLane middle = (_before.High + _before.Low) / 2;
            TLane mirrored = (pivot * 2) - middle;
            _before = row;
            TLane bottom = TLane.Min(middle, mirrored);
            TLane top = TLane.Max(middle, mirrored);
            return new(pivot, bottom, top, TLane.Select(TLane.Same(pivot, 0), 0, (top - bottom) / TLane.Abs(pivot) * 100));
        }
    }
}
