using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Midpoint price over a window.</summary>
public static class MidPrice
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "midprice",
        Name = "Midpoint Price over Period",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("midprice")],
        Formula = "(highest high + lowest low) / 2, of the window",
        Source = "TA-Lib 0.6 TA_MIDPRICE",
        TaLib = "MIDPRICE",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _highest = new(arguments.Integer(0), ref plan), _lowest = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory) =>
            (_highest.Add(row.High, memory) + _lowest.Add(row.Low, memory)) / 2;
    }
}
