using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Price relative strength of one series against another.</summary>
public static class Prs
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "prs",
        Name = "Price Relative Strength",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.RealReal,
        Parameters = [IndicatorParameter.Period(20, minimum: 1)],
        Outputs = [new("prs"), new("lead")],
        Formula = "prs = x / y; lead = (x / x[period] - 1) - (y / y[period] - 1), a fraction: by how much x has done better than y",
        Source = "John Murphy, Technical Analysis of the Financial Markets, 1999; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        WhenUndefined = "0 where a divisor is 0",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealReal<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _x;
        private Ring<TLane> _y;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _x = new(arguments.Integer(0), ref plan), _y = new(arguments.Integer(0), ref plan) };

        public void Warm(in RealReal<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            TLane x = _x.Replace(row.X, memory);
            TLane y = _y.Replace(row.Y, memory);
            TLane lead = ((row.X - x) / x) - ((row.Y - y) / y);
            return new(
                TLane.Select(TLane.Same(row.Y, 0), 0, row.X / row.Y),
                TLane.Select(TLane.Same(x, 0) | TLane.Same(y, 0), 0, lead));
        }
    }
}
