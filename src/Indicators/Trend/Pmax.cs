using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Profit maximizer: a trailing stop that follows a moving average.</summary>
public static class Pmax
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "pmax",
        Name = "Profit Maximizer (PMax)",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(10),
            IndicatorParameter.Average(byDefault: MovingAverageType.Ema),
            IndicatorParameter.Period(10, minimum: 1, name: "atr_period"),
            IndicatorParameter.Real("multiplier", 3, 0, 1000),
        ],
        Outputs = [new("pmax"), new("direction", -1, 1), new("average")],
        Formula = "average = ma((high + low) / 2, period); stops at average ± multiplier * atr(atr_period), each moving only towards the "
            + "average until that has crossed the stop of the bar before; the lower one (direction 1, also at first) or the upper one "
            + "(direction -1), turning with such a crossing",
        Source = "Kıvanç Özbilgiç, TradingView, 2020",
        Warmup = Lookback,
        Settling = _ => int.MaxValue,
    };

    private static int Lookback(Arguments arguments) =>
        Math.Max(MovingAverages.Lookback(arguments.Integer(1), arguments.Integer(0)), arguments.Integer(2));

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, HighLowClose<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Stage<TLane, TAverage> _average;
        private AverageTrueRange<TLane> _range;
        private TLane _upper, _lower, _rising;
        private double _multiplier;
        private int _missing;
        private bool _started;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _average = new(arguments.Integer(0), ref plan),
            _range = new(arguments.Integer(2)),
            _missing = arguments.Integer(2),
            _multiplier = arguments[3],
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _average.Feed((row.High + row.Low) / 2, memory, out _);
            if (_missing-- > 0)
                _range.Warm(row);
            else
                _range.Step(row);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane average = _average.Step((row.High + row.Low) / 2, memory);
            TLane distance = _range.Step(row) * _multiplier;
            TLane upper = average + distance;
            TLane lower = average - distance;
            if (!_started)
            {
                _started = true;
                _upper = upper;
                _lower = lower;
                _rising = TLane.Same(upper, upper);
            }

            _rising = TLane.Select(_rising, average >= _lower, average > _upper);
            _upper = TLane.Select(average < _upper, TLane.Min(upper, _upper), upper);
            _lower = TLane.Select(average > _lower, TLane.Max(lower, _lower), lower);
            return new(TLane.Select(_rising, _lower, _upper), TLane.Select(_rising, 1, -1), average);
        }
    }
}
