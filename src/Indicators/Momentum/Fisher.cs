using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Fisher transform.</summary>
public static class Fisher
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "fisher",
        Name = "Fisher Transform",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(10)],
        Outputs = [new("fisher"), new("signal")],
        Formula = "fisher = artanh(v) + fisher[1] / 2; v = 0.66 * (place - 1/2) + 0.67 * v[1], place that of (high + low) / 2 in "
            + "its range over the window, 0.999 where beyond 0.99 and -0.999 where beyond -0.99; signal = fisher[1]",
        Source = "John Ehlers, Stocks & Commodities, November 2002; both start at 0 on the first bar, the first windows being "
            + "those there are",
        WhenUndefined = "v is 0 where the window has no range",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = arguments => arguments.Integer(0)
            + (2 * Windows.Settling.Of(0.67)) + Windows.Settling.Of(0.5),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private TLane _highestYet;
        private TLane _lowestYet;
        private TLane _value;
        private TLane _fisher;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _highestYet = Highest.Worst,
            _lowestYet = Lowest.Worst,
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = (row.High + row.Low) / 2;
            _highest.Add(middle, memory);
            _lowest.Add(middle, memory);
            _highestYet = TLane.Max(middle, _highestYet);
            _lowestYet = TLane.Min(middle, _lowestYet);
            Take(middle, _highestYet, _lowestYet);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = (row.High + row.Low) / 2;
            TLane signal = _fisher;
            Take(middle, _highest.Add(middle, memory), _lowest.Add(middle, memory));
            return new(_fisher, signal);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Take(TLane middle, TLane highest, TLane lowest)
        {
            TLane range = highest - lowest;
            TLane place = ((middle - lowest) / range) - 0.5;
            TLane value = TLane.Select(range > 0, (place * 0.66) + (_value * 0.67), 0);
            value = TLane.Select(value > 0.99, 0.999, value);
            _value = TLane.Select(value < -0.99, -0.999, value);
            _fisher = TLane.Each<InverseTangent>(_value) + (_fisher * 0.5);
        }

        private readonly struct InverseTangent : IFunction
        {
            public static double Of(double x) => 0.5 * Math.Log((1 + x) / (1 - x));
        }
    }
}
