using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Prices;

/// <summary>Mean of open, high, low and close.</summary>
public static class AvgPrice
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "avgprice",
        Name = "Average Price",
        Family = IndicatorFamily.Prices,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = [new("avgprice")],
        Formula = "(high + low + close + open) / 4",
        Source = "TA-Lib 0.6 TA_AVGPRICE",
        TaLib = "AVGPRICE",
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => (row.High + row.Low + row.Close + row.Open) / 4;
    }
}
