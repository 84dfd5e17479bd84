using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Chande and Kroll's stops: the best of the chandelier's over a window.</summary>
public static class ChandeKrollStop
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "chande_kroll_stop",
        Name = "Chande Kroll Stop",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(10, minimum: 1),
            IndicatorParameter.Real("multiplier", 3, 0, 1000),
            IndicatorParameter.Period(20, minimum: 1, name: "stop_period"),
        ],
        Outputs = [new("long"), new("short")],
        Formula = "long = max(max(high, period) - multiplier * atr(period), stop_period), the stop of a long position; short = "
            + "min(min(low, period) + multiplier * atr(period), stop_period)",
        Source = "Tushar Chande and Stanley Kroll, The New Technical Trader, 1994; TradingView names the two lines the other way round",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(2) - 1,
        Settling = arguments => arguments.Integer(0) + arguments.Integer(2) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Chandelier.Kernel<TLane> _first;
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _first = Chandelier.Kernel<TLane>.Create(arguments, ref plan),
            _highest = new(arguments.Integer(2), ref plan),
            _lowest = new(arguments.Integer(2), ref plan),
            _missing = arguments.Integer(0),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_missing-- > 0)
                _first.Warm(row, memory);
            else
                Step(row, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Two<TLane> first = _first.Step(row, memory);
            return new(_highest.Add(first.First, memory), _lowest.Add(first.Second, memory));
        }
    }
}
