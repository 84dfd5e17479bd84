using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Ulcer index: depth and length of drawdowns.</summary>
public static class Ulcer
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ulcer",
        Name = "Ulcer Index",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("ulcer", 0)],
        Formula = "sqrt(sum(r²) / period), r = 100 * (x - highest) / highest, highest of the window's values up to that one",
        Source = "Peter Martin and Byron McCann, The Investor's Guide to Fidelity Funds, 1989; Stock Indicators for .NET GetUlcerIndex",
        WhenUndefined = "a highest value of 0 counts as no drawdown",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            TLane highest = double.NegativeInfinity;
            TLane squares = 0;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
            {
                TLane x = memory[place];
                highest = TLane.Max(x, highest);
                TLane fall = TLane.Select(TLane.Same(highest, 0), 0, (x - highest) / highest * 100);
                squares += fall * fall;
            }

            return TLane.Sqrt(squares / _window.Length);
        }
    }
}
