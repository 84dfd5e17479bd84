using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>True strength index.</summary>
public static class Tsi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "tsi",
        Name = "True Strength Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(25, minimum: 1, name: "slow"),
            IndicatorParameter.Period(13, minimum: 1, name: "fast"),
            IndicatorParameter.Period(7, minimum: 1, name: "signal"),
        ],
        Outputs = [new("tsi", -100, 100), new("signal")],
        Formula = "tsi = 100 * ema(ema(x - x[1], slow), fast) / ema(ema(|x - x[1]|, slow), fast); signal = ema(tsi, signal)",
        Source = "William Blau, Stocks & Commodities, November 1991",
        WhenUndefined = "0 while x stands still",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(2) - 2,
        Settling = arguments => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(2)
            + Ema.SettleLength(arguments.Integer(0)) + Ema.SettleLength(arguments.Integer(1)) + Ema.SettleLength(arguments.Integer(2)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _moved;
        private Stage<TLane, Ema.Kernel<TLane>> _movedTwice;
        private Stage<TLane, Ema.Kernel<TLane>> _way;
        private Stage<TLane, Ema.Kernel<TLane>> _wayTwice;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private TLane _previous;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _moved = new(arguments.Integer(0), ref plan),
            _movedTwice = new(arguments.Integer(1), ref plan),
            _way = new(arguments.Integer(0), ref plan),
            _wayTwice = new(arguments.Integer(1), ref plan),
            _signal = new(arguments.Integer(2), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane change = row.X - _previous;
            _previous = row.X;
            if (!_started)
            {
                _started = true;
                return;
            }

            _way.Feed(TLane.Abs(change), memory, out TLane way);
            if (!_moved.Feed(change, memory, out TLane moved))
                return;
            _wayTwice.Feed(way, memory, out way);
            if (_movedTwice.Feed(moved, memory, out moved))
                _signal.Feed(Ratio(moved, way), memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane change = row.X - _previous;
            _previous = row.X;
            TLane moved = _movedTwice.Step(_moved.Step(change, memory), memory);
            TLane way = _wayTwice.Step(_way.Step(TLane.Abs(change), memory), memory);
            TLane tsi = Ratio(moved, way);
            return new(tsi, _signal.Step(tsi, memory));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLane Ratio(TLane moved, TLane way) =>
            TLane.Select(way > 0, TLane.Max(TLane.Min(moved / way, 1), -1) * 100, 0);
    }
}
