using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Deepest drawdown of a window.</summary>
public static class MaxDrawdown
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "max_drawdown",
        Name = "Maximum Drawdown",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(252)],
        Outputs = [new("max_drawdown", -100, 0)],
        Formula = "min over the window of 100 * (x - highest) / highest, highest of the window's values up to that one; values below 0 "
            + "count as 0",
        Source = "Standard definition, over a window",
        WhenUndefined = "0 where no value of the window is above 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private int _high;
        private int _fall;
        private int _last;
        private int _place;
        private TLane _newHigh;
        private TLane _newLow;
        private TLane _newFall;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int length = arguments.Integer(0);
            return new()
            {
                _high = plan.Take(length),
                _fall = plan.Take(length),
                _last = length - 1,
                _newLow = double.PositiveInfinity,
            };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        // The falls within two stretches, and the one from the high of the older to the low of the newer, tell that of both together.
        // So the window can be kept as RollingExtreme keeps it: a stretch that grows, and a finished block of which every end is known.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane x = TLane.Max(row.X, 0);
            _newFall = TLane.Min(_newFall, Drawdown.Of(TLane.Max(_newHigh, x), x));
            _newHigh = TLane.Max(_newHigh, x);
            _newLow = TLane.Min(_newLow, x);
            memory[_high + _place] = x;
            if (_place < _last)
            {
                _place++;
                TLane across = Drawdown.Of(TLane.Max(memory[_high + _place], _newLow), _newLow);
                return TLane.Min(TLane.Min(_newFall, memory[_fall + _place]), across);
            }

            TLane whole = _newFall;
            TLane high = 0;
            TLane low = double.PositiveInfinity;
            TLane fall = 0;
            for (int place = _last; place > 0; place--)
            {
                TLane value = memory[_high + place];
                low = TLane.Min(low, value);
                fall = TLane.Min(fall, Drawdown.Of(value, low));
                high = TLane.Max(high, value);
                memory[_high + place] = high;
                memory[_fall + place] = fall;
            }

            _newHigh = 0;
            _newLow = double.PositiveInfinity;
            _newFall = 0;
            _place = 0;
            return whole;
        }
    }
}
