using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Time-weighted average price over a window of bars.</summary>
public static class Twap
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "twap",
        Name = "Time-Weighted Average Price",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("twap")],
        Formula = "sma((open + high + low + close) / 4, period)",
        Source = "The benchmark of execution desks, over a window of bars",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _sum = new(arguments.Integer(0), ref plan), _period = arguments.Integer(0) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) =>
            _sum.Add((row.Open + row.High + row.Low + row.Close) / 4, memory) / _period;
    }
}
