using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Tillson's T3.</summary>
public static class T3
{
    private const double DefaultFactor = 0.7;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "t3",
        Name = "Tillson T3 Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5), IndicatorParameter.Real("factor", DefaultFactor, 0, 1)],
        Outputs = [new("t3")],
        Formula = "gd(gd(gd(x))), gd(x) = (1 + factor) * ema(x) - factor * ema(ema(x))",
        Source = "Tim Tillson, Stocks & Commodities, January 1998; TA-Lib 0.6 TA_T3",
        TaLib = "T3",
        AverageType = MovingAverageType.T3,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        Settling = arguments => 6 * (arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _first, _second, _third, _fourth, _fifth, _sixth;
        private double _c1, _c2, _c3, _c4;

        public static int LookbackOf(int period) => 6 * (period - 1);

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), arguments[1], ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) => Create(period, DefaultFactor, ref plan);

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_first.Feed(row.X, memory, out TLane x)
                && _second.Feed(x, memory, out x)
                && _third.Feed(x, memory, out x)
                && _fourth.Feed(x, memory, out x)
                && _fifth.Feed(x, memory, out x))
            {
                _sixth.Feed(x, memory, out _);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane third = _third.Step(_second.Step(_first.Step(row.X, memory), memory), memory);
            TLane fourth = _fourth.Step(third, memory);
            TLane fifth = _fifth.Step(fourth, memory);
            TLane sixth = _sixth.Step(fifth, memory);
            return (sixth * _c1) + (fifth * _c2) + (fourth * _c3) + (third * _c4);
        }

        private static Kernel<TLane> Create(int period, double factor, ref MemoryPlan plan)
        {
            double square = factor * factor;
            return new()
            {
                _first = new(period, ref plan),
                _second = new(period, ref plan),
                _third = new(period, ref plan),
                _fourth = new(period, ref plan),
                _fifth = new(period, ref plan),
                _sixth = new(period, ref plan),
                _c1 = -square * factor,
                _c2 = 3 * (square + (square * factor)),
                _c3 = (-6 * square) - (3 * (factor + (square * factor))),
                _c4 = 1 + (3 * factor) + (square * factor) + (3 * square),
            };
        }
    }
}
