using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Ehlers' even better sine wave.</summary>
public static class Ebsw
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ebsw",
        Name = "Even Better Sinewave",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(40, minimum: 8), IndicatorParameter.Period(10, minimum: 2, name: "smooth")],
        Outputs = [new("ebsw", -1, 1)],
        Formula = "the mean of f, f[1] and f[2] over the root of the mean of their squares; f is x through a high-pass filter of "
            + "period bars, then through the super smoother of smooth bars, both 0 on the first bar",
        Source = "John Ehlers, Cycle Analytics for Traders, 2013, with angles in radians throughout",
        WhenUndefined = "0 while x has stood still",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + (2 * Windows.Settling.Of(PassOf(arguments[0])))
            + (2 * Windows.Settling.Of(Math.Exp(-Math.Sqrt(2) * Math.PI / arguments[1]))),
    };

    private static double PassOf(double period) => (1 - Math.Sin(2 * Math.PI / period)) / Math.Cos(2 * Math.PI / period);

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _previous;
        private TLane _high;
        private TLane _first;
        private TLane _second;
        private double _pass;
        private double _ahead;
        private double _back;
        private double _further;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            double decay = Math.Exp(-Math.Sqrt(2) * Math.PI / arguments[1]);
            double back = 2 * decay * Math.Cos(Math.Sqrt(2) * Math.PI / arguments[1]);
            return new()
            {
                _pass = PassOf(arguments[0]),
                _ahead = 1 - back + (decay * decay),
                _back = back,
                _further = -decay * decay,
            };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane high = ((row.X - _previous) * ((1 + _pass) / 2)) + (_high * _pass);
            TLane filtered = ((high + _high) / 2 * _ahead) + (_first * _back) + (_second * _further);
            TLane wave = (filtered + _first + _second) / 3;
            TLane power = ((filtered * filtered) + (_first * _first) + (_second * _second)) / 3;
            _previous = row.X;
            _high = high;
            _second = _first;
            _first = filtered;
            return TLane.Select(power > 0, TLane.Max(TLane.Min(wave / TLane.Sqrt(power), 1), -1), 0);
        }
    }
}
