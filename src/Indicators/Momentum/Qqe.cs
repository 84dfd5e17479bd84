using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Quantitative qualitative estimation: a smoothed RSI and a stop that follows it.</summary>
public static class Qqe
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "qqe",
        Name = "Quantitative Qualitative Estimation",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(14),
            IndicatorParameter.Period(5, minimum: 1, name: "smooth"),
            IndicatorParameter.Real("factor", 4.236, 0, 1000),
        ],
        Outputs = [new("qqe"), new("rsi_ma", 0, 100), new("direction", -1, 1)],
        Formula = "rsi_ma = ema(rsi(x, period), smooth); bands at rsi_ma ± factor * ema(ema(|rsi_ma - rsi_ma[1]|, n), n), n = 2 "
            + "* period - 1, each moving only towards rsi_ma until that has crossed it; qqe the lower one (direction 1) once "
            + "rsi_ma has risen above the upper, the upper one (-1) once it has fallen below the lower",
        Source = "Igor Livshin; as MetaTrader and TradingView have it, first direction 1",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1) + (2 * ((2 * arguments.Integer(0)) - 2)),
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Rsi.Kernel<TLane> _rsi;
        private Stage<TLane, Ema.Kernel<TLane>> _smooth;
        private Stage<TLane, Ema.Kernel<TLane>> _once;
        private Stage<TLane, Ema.Kernel<TLane>> _twice;
        private TLane _average;
        private TLane _upper;
        private TLane _lower;
        private TLane _rising;
        private double _factor;
        private int _rsiWaits;
        private bool _hasAverage;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rsi = Rsi.Kernel<TLane>.Create(arguments, ref plan),
            _smooth = new(arguments.Integer(1), ref plan),
            _once = new((2 * arguments.Integer(0)) - 1, ref plan),
            _twice = new((2 * arguments.Integer(0)) - 1, ref plan),
            _factor = arguments[2],
            _rsiWaits = arguments.Integer(0),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_rsiWaits > 0)
            {
                _rsiWaits--;
                _rsi.Warm(row, memory);
                return;
            }

            if (!_smooth.Feed(_rsi.Step(row, memory), memory, out TLane average))
                return;
            if (_hasAverage && _once.Feed(TLane.Abs(average - _average), memory, out TLane once))
                _twice.Feed(once, memory, out _);
            _hasAverage = true;
            _average = average;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane average = _smooth.Step(_rsi.Step(row, memory), memory);
            TLane distance = _twice.Step(_once.Step(TLane.Abs(average - _average), memory), memory) * _factor;
            TLane upper = average + distance;
            TLane lower = average - distance;
            if (!_started)
            {
                _started = true;
                _rising = TLane.Same(average, average);
                _upper = upper;
                _lower = lower;
            }
            else
            {
                _rising = (average > _upper) | (_rising & (average >= _lower));
                _upper = TLane.Select((_average < _upper) & (average < _upper), TLane.Min(upper, _upper), upper);
                _lower = TLane.Select((_average > _lower) & (average > _lower), TLane.Max(lower, _lower), lower);
            }

            _average = average;
            return new(TLane.Select(_rising, _lower, _upper), average, TLane.Select(_rising, 1, -1));
        }
    }
}
