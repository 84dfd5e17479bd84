using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Balance of power.</summary>
public static class Bop
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "bop",
        Name = "Balance of Power",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = [new("bop", -1, 1)],
        Formula = "(close - open) / (high - low)",
        Source = "Igor Livshin, Stocks & Commodities, August 2001; TA-Lib 0.6 TA_BOP",
        WhenUndefined = "0 where the bar has no range",
        TaLib = "BOP",
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public readonly void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane range = row.High - row.Low;
            return TLane.Select(range < Negligible.Below, 0, (row.Close - row.Open) / range);
        }
    }
}
