using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Relative volatility index: the share of volatility on rising bars.</summary>
public static class Rvi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rvi",
        Name = "Relative Volatility Index",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14), IndicatorParameter.Period(10, name: "deviation")],
        Outputs = [new("rvi", 0, 100)],
        Formula = "100 * up / (up + down), Wilder's averages of stddev(x, deviation) on the bars on which x rises and on which it "
            + "falls; population deviation",
        Source = "Donald Dorsey, Technical Analysis of Stocks & Commodities, June 1993",
        WhenUndefined = "50 while x has neither risen nor fallen",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1) - 2,
        Settling = arguments => arguments.Integer(0) + arguments.Integer(1) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private WilderTotal<TLane> _up;
        private WilderTotal<TLane> _down;
        private TLane _previous;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _window = new(arguments.Integer(1), ref plan),
            _up = new(arguments.Integer(0)),
            _down = new(arguments.Integer(0)),
            _missing = arguments.Integer(1) - 1,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane deviation = Deviation(row, memory);
            if (_missing-- <= 0)
            {
                _up.Warm((row.X > _previous) & deviation);
                _down.Warm((row.X < _previous) & deviation);
            }

            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane deviation = Deviation(row, memory);
            TLane up = _up.Step((row.X > _previous) & deviation);
            TLane down = _down.Step((row.X < _previous) & deviation);
            _previous = row.X;
            TLane moved = up + down;
            return TLane.Select(moved > 0, up / moved * 100, 50);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Deviation(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            return TLane.Sqrt(_window.Squares(_window.MeanAboveNewest(memory), memory) / _window.Length);
        }
    }
}
