using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Rate of change of a triple exponential average.</summary>
public static class Trix
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "trix",
        Name = "TRIX",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30, minimum: 1)],
        Outputs = [new("trix")],
        Formula = "(e / e[1] - 1) * 100, e = ema(ema(ema(x)))",
        Source = "Jack Hutson, Stocks & Commodities, 1983; TA-Lib 0.6 TA_TRIX",
        WhenUndefined = "0 where e[1] is 0",
        TaLib = "TRIX",
        Warmup = arguments => (3 * (arguments.Integer(0) - 1)) + 1,
        Settling = arguments => 3 * (arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _first;
        private Stage<TLane, Ema.Kernel<TLane>> _second;
        private Stage<TLane, Ema.Kernel<TLane>> _third;
        private TLane _previous;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _first = new(arguments.Integer(0), ref plan),
            _second = new(arguments.Integer(0), ref plan),
            _third = new(arguments.Integer(0), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_first.Feed(row.X, memory, out TLane first)
                && _second.Feed(first, memory, out TLane second)
                && _third.Feed(second, memory, out TLane third))
            {
                _previous = third;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane third = _third.Step(_second.Step(_first.Step(row.X, memory), memory), memory);
            TLane change = TLane.Select(TLane.Same(_previous, 0), 0, ((third / _previous) - 1) * 100);
            _previous = third;
            return change;
        }
    }
}
