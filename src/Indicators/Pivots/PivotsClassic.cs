using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Classic floor pivots of the bar before.</summary>
public static class PivotsClassic
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pivots_classic",
        Name = "Pivot Points, Classic",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("pp"), new("r1"), new("r2"), new("r3"), new("s1"), new("s2"), new("s3")],
        Formula = "pp = (high[1] + low[1] + close[1]) / 3; r1 = 2 * pp - low[1]; s1 = 2 * pp - high[1]; r2, s2 = pp ± (high[1] - "
            + "low[1]); r3 = high[1] + 2 * (pp - low[1]); s3 = low[1] - 2 * (high[1] - pp)",
        Source = "The floor traders' levels; Stock Indicators for .NET GetPivotPoints, Standard",
        Warmup = _ => 1,
    };

    /// <summary>The levels a bar gives the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Seven<TLane> Levels<TLane>(in HighLowClose<TLane> bar)
        where TLane : unmanaged, ILane<TLane>
    {
        TLane pivot = (bar.High + bar.Low + bar.Close) / 3;
        TLane range = bar.High - bar.Low;
        return new(
            pivot,
            (pivot * 2) - bar.Low,
            pivot + range,
            bar.High + ((pivot - bar.Low) * 2),
            (pivot * 2) - bar.High,
            pivot - range,
            bar.Low - ((bar.High - pivot) * 2));
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Seven<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private HighLowClose<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Seven<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            HighLowClose<TLane> bar = _before;
            _before = row;
            return Levels(bar);
        }
    }
}
