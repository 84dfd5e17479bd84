using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Hull moving average.</summary>
public static class Hma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hma",
        Name = "Hull Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("hma")],
        Formula = "wma(2 * wma(x, period / 2) - wma(x, period), √period), whole divisions and roots",
        Source = "Alan Hull, 2005; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => arguments.Integer(0) + Root(arguments.Integer(0)) - 2,
    };

    private static int Root(int period) => (int)Math.Sqrt(period);

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Wma.Kernel<TLane>> _whole;
        private Stage<TLane, Wma.Kernel<TLane>> _half;
        private Stage<TLane, Wma.Kernel<TLane>> _root;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int period = arguments.Integer(0);
            return new() { _whole = new(period, ref plan), _half = new(period / 2, ref plan), _root = new(Root(period), ref plan) };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            _half.Feed(row.X, memory, out TLane half);
            if (_whole.Feed(row.X, memory, out TLane whole))
                _root.Feed((half * 2) - whole, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane ahead = (_half.Step(row.X, memory) * 2) - _whole.Step(row.X, memory);
            return _root.Step(ahead, memory);
        }
    }
}
