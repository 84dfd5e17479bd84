using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Mass index: ranges that widen before a turn.</summary>
public static class Mass
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mass",
        Name = "Mass Index",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(25, minimum: 1), IndicatorParameter.Period(9, name: "smoothing")],
        Outputs = [new("mass", 0)],
        Formula = "sum(ema(r, smoothing) / ema(ema(r, smoothing), smoothing), period), r = high - low, each average starting from its "
            + "first value",
        Source = "Donald Dorsey, Technical Analysis of Stocks & Commodities, June 1992; Tulip Indicators ti_mass for the start of the "
            + "averages",
        WhenUndefined = "a ratio is 1 while no bar has had a range",
        Warmup = arguments => (2 * (arguments.Integer(1) - 1)) + arguments.Integer(0) - 1,
        Settling = arguments => arguments.Integer(0) + (4 * Averages.Ema.SettleLength(arguments.Integer(1))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private TLane _average;
        private TLane _twice;
        private double _weight;
        private int _untilTwice;
        private int _untilSum;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _sum = new(arguments.Integer(0), ref plan),
            _weight = 2.0 / (arguments.Integer(1) + 1),
            _untilTwice = arguments.Integer(1) - 1,
            _untilSum = 2 * (arguments.Integer(1) - 1),
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane range = row.High - row.Low;
            if (!_started)
                _average = range;
            _started = true;
            _average += (range - _average) * _weight;
            if (_untilTwice-- >= 0)
                _twice = _average;
            else
                _twice += (_average - _twice) * _weight;
            if (_untilSum-- <= 0)
                _sum.Add(Ratio, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            _average += (row.High - row.Low - _average) * _weight;
            _twice += (_average - _twice) * _weight;
            return _sum.Add(Ratio, memory);
        }

        private readonly TLane Ratio
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => TLane.Select(_twice > 0, _average / _twice, 1);
        }
    }
}
