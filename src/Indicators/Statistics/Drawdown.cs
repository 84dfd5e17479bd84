using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Drawdown from the high of a window.</summary>
public static class Drawdown
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "drawdown",
        Name = "Drawdown",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(252)],
        Outputs = [new("drawdown", -100, 0)],
        Formula = "100 * (x - highest) / highest, highest of the window; values below 0 count as 0",
        Source = "Standard definition, over a window",
        WhenUndefined = "0 where no value of the window is above 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    /// <summary>The fall from a high to a value, in percent of the high; both at least 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLane Of<TLane>(TLane high, TLane x)
        where TLane : unmanaged, ILane<TLane> => TLane.Select(high > 0, (x - high) / high * 100, 0);

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _highest = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _highest.Add(TLane.Max(row.X, 0), memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane x = TLane.Max(row.X, 0);
            return Of(_highest.Add(x, memory), x);
        }
    }
}
