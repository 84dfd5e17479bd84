using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Klinger volume oscillator.</summary>
public static class Kvo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "kvo",
        Name = "Klinger Volume Oscillator",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters =
        [
            IndicatorParameter.Period(34, name: "fast"),
            IndicatorParameter.Period(55, name: "slow"),
            IndicatorParameter.Period(13, minimum: 1, name: "signal"),
        ],
        Outputs = [new("kvo"), new("signal")],
        Formula = "kvo = ema(force, fast) - ema(force, slow), signal = ema(kvo, signal); force = volume * |2 * (range / measure "
            + "- 1)| * trend * 100: range = high - low, trend 1 while high + low + close rises and else -1, measure = range "
            + "+ measure[1] on bars of one trend and range + range[1] where it turns",
        Source = "Stephen Klinger, Stocks & Commodities, December 1997; Stock Indicators for .NET, which starts the measure at 0",
        WhenUndefined = "no force on a bar whose measure is 0",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) + arguments.Integer(2),
        Settling = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) + arguments.Integer(2)
            + Ema.SettleLength(Math.Max(arguments.Integer(0), arguments.Integer(1))) + Ema.SettleLength(arguments.Integer(2)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _fast;
        private Stage<TLane, Ema.Kernel<TLane>> _slow;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;
        private TLane _prices;
        private TLane _range;
        private TLane _trend;
        private TLane _measure;
        private int _bars;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _signal = new(arguments.Integer(2), ref plan),
        };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane force = ForceOf(row);
            if (_bars < 2)
            {
                // The first bar has no trend and the second no trend before it.
                _bars++;
                _measure = 0;
                return;
            }

            bool hasFast = _fast.Feed(force, memory, out TLane fast);
            bool hasSlow = _slow.Feed(force, memory, out TLane slow);
            if (hasFast && hasSlow)
                _signal.Feed(fast - slow, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane force = ForceOf(row);
            TLane kvo = _fast.Step(force, memory) - _slow.Step(force, memory);
            return new(kvo, _signal.Step(kvo, memory));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane ForceOf(in HighLowCloseVolume<TLane> row)
        {
            TLane prices = row.High + row.Low + row.Close;
            TLane range = row.High - row.Low;
            TLane trend = TLane.Select(prices > _prices, 1, -1);
            _measure = TLane.Select(TLane.Same(trend, _trend), _measure, _range) + range;
            _prices = prices;
            _range = range;
            _trend = trend;
            TLane part = TLane.Abs(((range / _measure) - 1) * 2);
            return (_measure > 0) & (row.Volume * part * trend * 100);
        }
    }
}
