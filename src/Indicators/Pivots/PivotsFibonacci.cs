using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Fibonacci pivots of the bar before.</summary>
public static class PivotsFibonacci
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pivots_fibonacci",
        Name = "Pivot Points, Fibonacci",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("pp"), new("r1"), new("r2"), new("r3"), new("s1"), new("s2"), new("s3")],
        Formula = "pp = (high[1] + low[1] + close[1]) / 3; r1, s1 = pp ± 0.382 * range; r2, s2 = pp ± 0.618 * range; r3, s3 = pp ± "
            + "range; range = high[1] - low[1]",
        Source = "Usual on charts; Stock Indicators for .NET GetPivotPoints, Fibonacci",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Seven<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private HighLowClose<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Seven<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane pivot = (_before.High + _before.Low + _before.Close) / 3;
            TLane range = _before.High - _before.Low;
            _before = row;
            return new(
                pivot,
                pivot + (range * 0.382),
                pivot + (range * 0.618),
                pivot + range,
                pivot - (range * 0.382),
                pivot - (range * 0.618),
                pivot - range);
        }
    }
}
