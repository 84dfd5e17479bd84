using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Bar of the highest value of a window, counted from the first bar of the series.</summary>
public static class MaxIndex
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "maxindex",
        Name = "Index of the Highest Value",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("maxindex", 0)],
        Formula = "bars from the series' first to the highest of the last period bars; of equal ones the newest, or the earliest once the one found has left",
        Source = "TA-Lib 0.6 TA_MAXINDEX",
        TaLib = "MAXINDEX",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingIndex<TLane, Highest> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Warm(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory, out _);
    }
}
