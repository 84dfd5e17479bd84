using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Premier stochastic oscillator.</summary>
public static class Pso
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pso",
        Name = "Premier Stochastic Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(8, minimum: 1), IndicatorParameter.Period(5, minimum: 1, name: "smooth")],
        Outputs = [new("pso", -1, 1)],
        Formula = "(exp(s) - 1) / (exp(s) + 1), s = ema(ema((raw - 50) / 10, smooth), smooth); raw = 100 * (close - lowest) / "
            + "(highest - lowest), of the highs and lows of the window",
        Source = "Lee Leibfarth, Stocks & Commodities, August 2008, whose smoothing of 5 is the root of his length of 25",
        WhenUndefined = "raw is 50 where the window has no range",
        Warmup = arguments => arguments.Integer(0) - 1 + (2 * (arguments.Integer(1) - 1)),
        Settling = arguments => arguments.Integer(0) + (2 * arguments.Integer(1)) + (2 * Ema.SettleLength(arguments.Integer(1))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private Stage<TLane, Ema.Kernel<TLane>> _once;
        private Stage<TLane, Ema.Kernel<TLane>> _twice;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _once = new(arguments.Integer(1), ref plan),
            _twice = new(arguments.Integer(1), ref plan),
            _missing = arguments.Integer(0) - 1,
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane raw = Raw(row, memory);
            if (_missing > 0)
                _missing--;
            else if (_once.Feed(raw, memory, out TLane once))
                _twice.Feed(once, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory) =>
            TLane.Each<Squash>(_twice.Step(_once.Step(Raw(row, memory), memory), memory));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Raw(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane lowest = _lowest.Add(row.Low, memory);
            TLane range = _highest.Add(row.High, memory) - lowest;
            return TLane.Select(range > 0, (((row.Close - lowest) / range) - 0.5) * 10, 0);
        }

        private readonly struct Squash : IFunction
        {
            public static double Of(double x) => 1 - (2 / (Math.Exp(x) + 1));
        }
    }
}
