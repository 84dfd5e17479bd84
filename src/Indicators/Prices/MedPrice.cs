using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Prices;

/// <summary>Middle of high and low.</summary>
public static class MedPrice
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "medprice",
        Name = "Median Price",
        Family = IndicatorFamily.Prices,
        Inputs = IndicatorInput.HighLow,
        Outputs = [new("medprice")],
        Formula = "(high + low) / 2",
        Source = "TA-Lib 0.6 TA_MEDPRICE",
        TaLib = "MEDPRICE",
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory) => (row.High + row.Low) / 2;
    }
}
