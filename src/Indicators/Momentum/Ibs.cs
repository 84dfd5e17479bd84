using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Internal bar strength.</summary>
public static class Ibs
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ibs",
        Name = "Internal Bar Strength",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("ibs", 0, 1)],
        Formula = "(close - low) / (high - low)",
        Source = "Common usage; LEAN's InternalBarStrength",
        WhenUndefined = "0.5 on a bar without range",
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane range = row.High - row.Low;
            return TLane.Select(range > 0, (row.Close - row.Low) / range, 0.5);
        }
    }
}
