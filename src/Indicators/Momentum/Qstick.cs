using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Qstick.</summary>
public static class Qstick
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "qstick",
        Name = "Qstick",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.OpenClose,
        Parameters = [IndicatorParameter.Period(10, minimum: 1)],
        Outputs = [new("qstick")],
        Formula = "sma(close - open, period)",
        Source = "Tushar Chande and Stanley Kroll, The New Technical Trader, 1994",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _sum = new(arguments.Integer(0), ref plan), _period = arguments.Integer(0) };

        public void Warm(in OpenClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenClose<TLane> row, Scratch<TLane> memory) => _sum.Add(row.Close - row.Open, memory) / _period;
    }
}
