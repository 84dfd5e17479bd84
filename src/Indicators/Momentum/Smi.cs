using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Stochastic momentum index.</summary>
public static class Smi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "smi",
        Name = "Stochastic Momentum Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(13, minimum: 1),
            IndicatorParameter.Period(25, minimum: 1, name: "first"),
            IndicatorParameter.Period(2, minimum: 1, name: "second"),
            IndicatorParameter.Period(3, minimum: 1, name: "signal"),
        ],
        Outputs = [new("smi", -100, 100), new("signal")],
        Formula = "smi = 200 * ema(ema(close - (highest + lowest) / 2, first), second) / ema(ema(highest - lowest, first), "
            + "second), of the highs and lows of the window, each average starting at its first value; signal = ema(smi, "
            + "signal)",
        Source = "William Blau, Stocks & Commodities, January 1993; Stock Indicators for .NET",
        WhenUndefined = "0 while there has been no range",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = arguments => arguments.Integer(0)
            + Ema.SettleLength(arguments.Integer(1)) + Ema.SettleLength(arguments.Integer(2)) + Ema.SettleLength(arguments.Integer(3)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private Smoothing<TLane> _away;
        private Smoothing<TLane> _awayTwice;
        private Smoothing<TLane> _range;
        private Smoothing<TLane> _rangeTwice;
        private Smoothing<TLane> _signal;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            double first = 2.0 / (arguments.Integer(1) + 1);
            double second = 2.0 / (arguments.Integer(2) + 1);
            return new()
            {
                _highest = new(arguments.Integer(0), ref plan),
                _lowest = new(arguments.Integer(0), ref plan),
                _away = new(1, first),
                _awayTwice = new(1, second),
                _range = new(1, first),
                _rangeTwice = new(1, second),
                _signal = new(1, 2.0 / (arguments.Integer(3) + 1)),
            };
        }

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _highest.Add(row.High, memory);
            _lowest.Add(row.Low, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane highest = _highest.Add(row.High, memory);
            TLane lowest = _lowest.Add(row.Low, memory);
            TLane away = _awayTwice.Step(_away.Step(row.Close - ((highest + lowest) / 2)));
            TLane range = _rangeTwice.Step(_range.Step(highest - lowest));
            TLane smi = TLane.Select(range > 0, TLane.Max(TLane.Min(away / (range / 2), 1), -1) * 100, 0);
            return new(smi, _signal.Step(smi));
        }
    }
}
