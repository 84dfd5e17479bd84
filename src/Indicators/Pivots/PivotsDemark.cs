using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>DeMark pivots of the bar before.</summary>
public static class PivotsDemark
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pivots_demark",
        Name = "Pivot Points, DeMark",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = [new("pp"), new("r1"), new("s1")],
        Formula = "pp = x / 4; r1 = x / 2 - low[1]; s1 = x / 2 - high[1]; x = high[1] + low[1] + close[1] and once more low[1] after a "
            + "falling bar, high[1] after a rising one, close[1] where it closed at its open",
        Source = "Thomas DeMark, The New Science of Technical Analysis, 1994; Stock Indicators for .NET GetPivotPoints, Demark",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private OpenHighLowClose<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            OpenHighLowClose<TLane> bar = _before;
            TLane twice = TLane.Select(bar.Close < bar.Open, bar.Low, TLane.Select(bar.Close > bar.Open, bar.High, bar.Close));
            TLane x = bar.High + bar.Low + bar.Close + twice;
            _before = row;
            return new(x / 4, (x / 2) - bar.Low, (x / 2) - bar.High);
        }
    }
}
