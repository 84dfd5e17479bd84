using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Kaufman's adaptive moving average.</summary>
public static class Kama
{
    private const double Fastest = 2.0 / (2 + 1);
    private const double Slowest = 2.0 / (30 + 1);

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "kama",
        Name = "Kaufman Adaptive Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("kama")],
        Formula = "kama[1] + (er * (2/3 - 2/31) + 2/31)² * (x - kama[1]), er = |x - x[period]| / sum(|x - x[1]|, period), from kama = x",
        Source = "Perry Kaufman, Smarter Trading, 1995; TA-Lib 0.6 TA_KAMA",
        WhenUndefined = "er is 1 while x stands still",
        TaLib = "KAMA",
        AverageType = MovingAverageType.Kama,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        Settling = arguments => arguments.Integer(0) + Windows.Settling.Of(1 - (Slowest * Slowest)),
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAmount<TLane> _path;
        private Ring<TLane> _window;
        private TLane _previous;
        private TLane _average;
        private double _slowest;
        private double _range;
        private bool _started;

        public static int LookbackOf(int period) => period <= 1 ? 0 : period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        // A period of 1 passes values through: whatever the ratio, the weight is 1.
        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) => new()
        {
            _path = new(period, ref plan),
            _window = new(period, ref plan),
            _slowest = period <= 1 ? 1 : Slowest,
            _range = period <= 1 ? 0 : Fastest - Slowest,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _path.Add(TLane.Abs(row.X - _previous), memory);
            _window.Replace(row.X, memory);
            _started = true;
            _previous = row.X;
            _average = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane path = _path.Add(TLane.Abs(row.X - _previous), memory);
            TLane way = row.X - _window.Replace(row.X, memory);
            TLane ratio = TLane.Select(path <= TLane.Max(way, 0), 1, TLane.Abs(way / path));
            TLane weight = (ratio * _range) + _slowest;
            _previous = row.X;
            _average += (row.X - _average) * (weight * weight);
            return _average;
        }
    }
}
