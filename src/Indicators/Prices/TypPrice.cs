using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Prices;

/// <summary>Mean of high, low and close.</summary>
public static class TypPrice
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "typprice",
        Name = "Typical Price",
        Family = IndicatorFamily.Prices,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("typprice")],
        Formula = "(high + low + close) / 3",
        Source = "TA-Lib 0.6 TA_TYPPRICE",
        TaLib = "TYPPRICE",
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory) => (row.High + row.Low + row.Close) / 3;
    }
}
