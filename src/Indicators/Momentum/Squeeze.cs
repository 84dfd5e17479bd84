using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>TTM squeeze: Bollinger bands inside Keltner's channel, and the momentum price leaves it with.</summary>
public static class Squeeze
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "squeeze",
        Name = "TTM Squeeze",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(20),
            IndicatorParameter.Real("bb_multiplier", 2, 0, 1000),
            IndicatorParameter.Real("kc_multiplier", 1.5, 0, 1000),
        ],
        Outputs = [new("on", 0, 1), new("momentum")],
        Formula = "on is 1 where bb_multiplier * stddev(close, period) < kc_multiplier * sma(trange, period): Bollinger's bands "
            + "within Keltner's around the same average; momentum = linearreg(close - ((highest + lowest) / 2 + sma(close, "
            + "period)) / 2, period), of the highs and lows of the window",
        Source = "John Carter, Mastering the Trade, 2005, as thinkorswim and LazyBear have it",
        Warmup = arguments => (2 * arguments.Integer(0)) - 2,
    };

    /// <summary>Both widths and the momentum: what the squeezes share.</summary>
    internal struct Bands<TLane>(int period, ref MemoryPlan plan)
        where TLane : unmanaged, ILane<TLane>
    {
        private readonly double _period = period;
        private readonly double _reach = (period - 1) / 2.0;
        private RollingMoments<TLane> _moments = new(period, ref plan);
        private RollingAmount<TLane> _ranges = new(period, ref plan);
        private RollingExtreme<TLane, Highest> _highest = new(period, ref plan);
        private RollingExtreme<TLane, Lowest> _lowest = new(period, ref plan);
        private RollingLine<TLane> _line = new(period, ref plan);
        private TLane _close;
        private int _bars;

        /// <summary>Takes one of the bars before the first value.</summary>
        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            // The first bar has no true range; its close stands for the one before it until that has left the window.
            if (_bars == 0)
                _close = row.Close;
            TLane away = Take(row, memory, out _, out _);
            if (++_bars >= _period)
                _line.Add(away, memory);
        }

        /// <summary>Takes a bar; gives the standard deviation, the average true range and the momentum.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLane Step(in HighLowClose<TLane> row, Scratch<TLane> memory, out TLane deviation, out TLane range)
        {
            _line.Add(Take(row, memory, out deviation, out range), memory);
            return _line.At(_reach, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Take(in HighLowClose<TLane> row, Scratch<TLane> memory, out TLane deviation, out TLane range)
        {
            _moments.Add(row.Close, memory);
            deviation = _moments.Deviation;
            range = _ranges.Add(TrueRange.Of(row, _close), memory) / _period;
            _close = row.Close;
            TLane middle = (_highest.Add(row.High, memory) + _lowest.Add(row.Low, memory)) / 2;
            return row.Close - ((middle + _moments.Mean) / 2);
        }
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Bands<TLane> _bands;
        private double _deviations;
        private double _ranges;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _bands = new(arguments.Integer(0), ref plan), _deviations = arguments[1], _ranges = arguments[2] };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _bands.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane momentum = _bands.Step(row, memory, out TLane deviation, out TLane range);
            return new(TLane.Select(deviation * _deviations < range * _ranges, 1, 0), momentum);
        }
    }
}
