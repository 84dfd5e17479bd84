using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Connors RSI.</summary>
public static class Crsi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "crsi",
        Name = "Connors RSI",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(3, name: "rsi"),
            IndicatorParameter.Period(2, name: "streak"),
            IndicatorParameter.Period(100, minimum: 1, name: "rank"),
        ],
        Outputs = [new("crsi", 0, 100)],
        Formula = "(rsi(x, rsi) + rsi(run, streak) + below) / 3; run the number of rises or falls (negative) in a row, below the "
            + "percentage of the last rank changes (x / x[1] - 1) that were smaller than this bar's",
        Source = "Larry Connors and Cesar Alvarez, An Introduction to ConnorsRSI, 2012; Stock Indicators for .NET",
        WhenUndefined = "a change from 0 counts as 0; each rsi is 0 while its series has not moved",
        Warmup = arguments => Math.Max(Math.Max(arguments.Integer(0), arguments.Integer(1)), arguments.Integer(2) + 1),
        Settling = arguments => Math.Max(Math.Max(arguments.Integer(0), arguments.Integer(1)), arguments.Integer(2) + 1)
            + WilderTotal.SettleLength(arguments.Integer(0))
            + (2 * WilderTotal.SettleLength(arguments.Integer(1))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Rsi.Kernel<TLane> _rsi;
        private Rsi.Kernel<TLane> _runRsi;
        private Window<TLane> _changes;
        private TLane _previous;
        private TLane _run;
        private double _scale;
        private int _rsiWaits;
        private int _runWaits;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rsi = Rsi.Kernel<TLane>.Create(new Arguments([arguments[0]]), ref plan),
            _runRsi = Rsi.Kernel<TLane>.Create(new Arguments([arguments[1]]), ref plan),
            _changes = new(arguments.Integer(2), ref plan),
            _scale = 100.0 / arguments.Integer(2),
            _rsiWaits = arguments.Integer(0),
            _runWaits = arguments.Integer(1),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _changes.Add(Change(row.X), memory);
            _started = true;
            _previous = row.X;
            if (_rsiWaits-- > 0)
                _rsi.Warm(row, memory);
            else
                _rsi.Step(row, memory);
            if (_runWaits-- > 0)
                _runRsi.Warm(_run, memory);
            else
                _runRsi.Step(_run, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane change = Change(row.X);

            // Two counts side by side: one addition waits for the one before it.
            TLane even = 0;
            TLane odd = 0;
            int place = _changes.Oldest;
            for (; place < _changes.Newest; place += 2)
            {
                even += (memory[place] < change) & 1;
                odd += (memory[place + 1] < change) & 1;
            }

            if (place == _changes.Newest)
                even += (memory[place] < change) & 1;
            _changes.Add(change, memory);
            _previous = row.X;
            TLane sum = _rsi.Step(row, memory) + (TLane)_runRsi.Step(_run, memory) + ((even + odd) * _scale);
            return TLane.Min(sum / 3, 100);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Change(TLane x)
        {
            TLane rise = x > _previous;
            TLane fall = x < _previous;
            _run = TLane.Select(rise, TLane.Max(_run, 0) + 1, fall & (TLane.Min(_run, 0) - 1));
            return TLane.Select(TLane.Same(_previous, 0), 0, (x - _previous) / _previous);
        }
    }
}
