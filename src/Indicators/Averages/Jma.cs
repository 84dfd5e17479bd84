using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Jurik's moving average, as the public has reconstructed it. Jurik Research never published its formula.</summary>
public static class Jma
{
    private const int Short = 10;
    private const int Long = 66;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "jma",
        Name = "Jurik Moving Average (public reconstruction)",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(7), IndicatorParameter.Real("phase", 0, -100, 100)],
        Outputs = [new("jma")],
        Formula = "an adaptive average, a Kalman-like correction by phase and a second adaptive average; they slow down by beta^(v^p), v "
            + "the distance from a band that follows x, relative to its mean of 66 bars of means of 10",
        Source = "Mark Jurik's average is secret: this is the reverse-engineered form that circulates, as in pandas-ta (twopirllc, MIT) "
            + "jma",
        WhenUndefined = "v is 1 while x has not left its band",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = arguments => SettleLength(arguments.Integer(0)),
    };

    private static int SettleLength(int period) =>
        period + Short + Long + (4 * Windows.Settling.Of(Math.Max(Band(period), Beta(period))));

    private static double Root(int period) => Math.Sqrt(0.5 * (period - 1));

    private static double Size(int period) => Math.Max(Math.Log2(Root(period)) + 2, 0);

    private static double Band(int period)
    {
        double length = Size(period) * Root(period);
        return length / (length + 1);
    }

    private static double Beta(int period) => 0.45 * (period - 1) / ((0.45 * (period - 1)) + 2);

    private readonly struct Power : IFunctionOfTwo
    {
        public static double Of(double x, double y) => Math.Pow(x, y);
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _distances;
        private RollingSum<TLane> _means;
        private TLane _upper, _lower, _first, _slope, _change, _average;
        private double _power, _limit, _band, _beta, _phase;
        private int _count;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int period = arguments.Integer(0);
            double power = Math.Max(Size(period) - 2, 0.5);
            return new()
            {
                _distances = new(Short, ref plan),
                _means = new(Long, ref plan),
                _power = power,
                _limit = Math.Max(Math.Pow(Size(period), 1 / power), 1),
                _band = Band(period),
                _beta = Beta(period),
                _phase = 1.5 + (arguments[1] * 0.01),
            };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane x = row.X;
            if (_count == 0)
                _upper = _lower = _first = _average = x;
            if (_count < Long)
                _count++;

            TLane above = x - _upper;
            TLane below = x - _lower;
            TLane far = TLane.Max(TLane.Abs(above), TLane.Abs(below));
            TLane distance = TLane.Select(TLane.Same(TLane.Abs(above), TLane.Abs(below)), 0, far);
            TLane mean = _means.Add(_distances.Add(distance, memory) / Short, memory) / _count;
            TLane relative = TLane.Select(mean > 0, distance / mean, 0);
            TLane power = TLane.Each<Power>(TLane.Max(TLane.Min(relative, _limit), 1), _power);

            TLane keep = TLane.Each<Power>(_band, TLane.Sqrt(power));
            _upper = TLane.Select(above > 0, x, x - (keep * above));
            _lower = TLane.Select(below < 0, x, x - (keep * below));

            TLane alpha = TLane.Each<Power>(_beta, power);
            TLane rest = -alpha + 1;
            _first = (x * rest) + (alpha * _first);
            _slope = ((x - _first) * (1 - _beta)) + (_slope * _beta);
            TLane second = _first + (_slope * _phase);
            _change = ((second - _average) * rest * rest) + (alpha * alpha * _change);
            _average += _change;
            return _average;
        }
    }
}
