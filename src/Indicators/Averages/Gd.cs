using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Tillson's generalized double exponential average: between an exponential average and its double.</summary>
public static class Gd
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "gd",
        Name = "Generalized Double Exponential Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5), IndicatorParameter.Real("factor", 0.7, 0, 1)],
        Outputs = [new("gd")],
        Formula = "(1 + factor) * ema(x, period) - factor * ema(ema(x, period), period): ema at factor 0, dema at 1; t3 is it three times "
            + "over",
        Source = "Tim Tillson, Stocks & Commodities, January 1998",
        Warmup = arguments => 2 * (arguments.Integer(0) - 1),
        Settling = arguments => 2 * (arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _once;
        private Stage<TLane, Ema.Kernel<TLane>> _twice;
        private double _factor;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _once = new(arguments.Integer(0), ref plan),
            _twice = new(arguments.Integer(0), ref plan),
            _factor = arguments[1],
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_once.Feed(row.X, memory, out TLane once))
                _twice.Feed(once, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane once = _once.Step(row.X, memory);
            return once + ((once - _twice.Step(once, memory)) * _factor);
        }
    }
}
