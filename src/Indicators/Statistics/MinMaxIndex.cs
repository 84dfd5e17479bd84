using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Bars of the lowest and the highest value of a window, counted from the first bar of the series.</summary>
public static class MinMaxIndex
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "minmaxindex",
        Name = "Indices of the Lowest and Highest Value",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("min", 0) { TaLib = "outMinIdx" }, new("max", 0) { TaLib = "outMaxIdx" }],
        Formula = "min = minindex(x, period); max = maxindex(x, period)",
        Source = "TA-Lib 0.6 TA_MINMAXINDEX",
        TaLib = "MINMAXINDEX",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingIndex<TLane, Lowest> _lowest;
        private RollingIndex<TLane, Highest> _highest;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _lowest = new(arguments.Integer(0), ref plan), _highest = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _lowest.Warm(row.X, memory);
            _highest.Warm(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane lowest = _lowest.Add(row.X, memory, out _);
            return new(lowest, _highest.Add(row.X, memory, out _));
        }
    }
}
