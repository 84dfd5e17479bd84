using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Lowest and highest value of a window.</summary>
public static class MinMax
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "minmax",
        Name = "Lowest and Highest Value",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("min") { TaLib = "outMin" }, new("max") { TaLib = "outMax" }],
        Formula = "min = min(x, period); max = max(x, period)",
        Source = "TA-Lib 0.6 TA_MINMAX",
        TaLib = "MINMAX",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Lowest> _lowest;
        private RollingExtreme<TLane, Highest> _highest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _lowest = new(arguments.Integer(0), ref plan), _highest = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane lowest = _lowest.Add(row.X, memory);
            return new(lowest, _highest.Add(row.X, memory));
        }
    }
}
