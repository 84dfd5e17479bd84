using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Camarilla pivots of the bar before.</summary>
public static class PivotsCamarilla
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pivots_camarilla",
        Name = "Pivot Points, Camarilla",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("pp"), new("r1"), new("r2"), new("r3"), new("r4"), new("s1"), new("s2"), new("s3"), new("s4")],
        Formula = "pp = close[1]; r1, s1 = close[1] ± 1.1 / 12 * range; r2, s2 ± 1.1 / 6; r3, s3 ± 1.1 / 4; r4, s4 ± 1.1 / 2; range = "
            + "high[1] - low[1]",
        Source = "Nick Scott, 1989; Stock Indicators for .NET GetPivotPoints, Camarilla, whose pp is the close where some charts show "
            + "that of the classic pivots",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Nine<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private HighLowClose<TLane> _before;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _before = row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Nine<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane close = _before.Close;
            TLane range = (_before.High - _before.Low) * 1.1;
            _before = row;
            return new(
                close,
                close + (range / 12),
                close + (range / 6),
                close + (range / 4),
                close + (range / 2),
                close - (range / 12),
                close - (range / 6),
                close - (range / 4),
                close - (range / 2));
        }
    }
}
