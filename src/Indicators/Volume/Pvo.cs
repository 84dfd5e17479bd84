using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Percentage volume oscillator.</summary>
public static class Pvo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pvo",
        Name = "Percentage Volume Oscillator",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.Volume,
        Parameters =
        [
            IndicatorParameter.Period(12, name: "fast"),
            IndicatorParameter.Period(26, name: "slow"),
            IndicatorParameter.Period(9, minimum: 1, name: "signal"),
        ],
        Outputs = [new("pvo"), new("signal"), new("histogram")],
        Formula = "pvo = (ema(volume, fast) / ema(volume, slow) - 1) * 100; signal = ema(pvo, signal); histogram = pvo - signal",
        Source = "Gerald Appel's MACD in percent, on volume; Stock Indicators for .NET",
        WhenUndefined = "pvo is 0 where the slow average is 0",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1 + arguments.Integer(2) - 1,
        Settling = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) + arguments.Integer(2)
            + Ema.SettleLength(Math.Max(arguments.Integer(0), arguments.Integer(1))) + Ema.SettleLength(arguments.Integer(2)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _fast;
        private Stage<TLane, Ema.Kernel<TLane>> _slow;
        private Stage<TLane, Ema.Kernel<TLane>> _signal;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _fast = new(arguments.Integer(0), ref plan),
            _slow = new(arguments.Integer(1), ref plan),
            _signal = new(arguments.Integer(2), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            bool hasFast = _fast.Feed(row.X, memory, out TLane fast);
            bool hasSlow = _slow.Feed(row.X, memory, out TLane slow);
            if (hasFast && hasSlow)
                _signal.Feed(Percent(fast, slow), memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane pvo = Percent(_fast.Step(row.X, memory), _slow.Step(row.X, memory));
            TLane signal = _signal.Step(pvo, memory);
            return new(pvo, signal, pvo - signal);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLane Percent(TLane fast, TLane slow) => TLane.Select(TLane.Same(slow, 0), 0, (fast - slow) / slow * 100);
    }
}
