using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Woodie pivots of the bar before and the open.</summary>
public static class PivotsWoodie
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pivots_woodie",
        Name = "Pivot Points, Woodie",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = [new("pp"), new("r1"), new("r2"), new("r3"), new("s1"), new("s2"), new("s3")],
        Formula = "pp = (high[1] + low[1] + 2 * open) / 4, the open of the bar itself; r1 = 2 * pp - low[1]; s1 = 2 * pp - high[1]; r2, "
            + "s2 = pp ± (high[1] - low[1]); r3 = high[1] + 2 * (pp - low[1]); s3 = low[1] - 2 * (high[1] - pp)",
        Source = "Ken Wood; Stock Indicators for .NET GetPivotPoints, Woodie",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, Seven<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private OpenHighLowClose<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Seven<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane high = _before.High;
            TLane low = _before.Low;
            TLane pivot = (high + low + (row.Open * 2)) / 4;
            TLane range = high - low;
            _before = row;
            return new(
                pivot,
                (pivot * 2) - low,
                pivot + range,
                high + ((pivot - low) * 2),
                (pivot * 2) - high,
                pivot - range,
                low - ((high - pivot) * 2));
        }
    }
}
