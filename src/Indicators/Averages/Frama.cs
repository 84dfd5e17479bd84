using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Ehlers' fractal adaptive moving average.</summary>
public static class Frama
{
    private const double LeastWeight = 0.01;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "frama",
        Name = "Fractal Adaptive Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(16)],
        Outputs = [new("frama")],
        Formula = "frama[1] + w * (p - frama[1]), p = (high + low) / 2, w = exp(-4.6 * (d - 1)) between 0.01 and 1, d = log2((n1 + n2) / "
            + "n3), n1, n2, n3 the range divided by the bars of the newer half of the window, the older half and both, half = period / 2 "
            + "whole; from frama = p",
        Source = "John Ehlers, FRAMA – Fractal Adaptive Moving Average, Stocks & Commodities, October 2005",
        WhenUndefined = "d is that of the bar before, and 1 at first, where a half has no range",
        Warmup = arguments => Half(arguments.Integer(0)) * 2,
        Settling = arguments => arguments.Integer(0) + Windows.Settling.Of(1 - LeastWeight),
    };

    private static int Half(int period) => period / 2;

    private readonly struct Weight : IFunction
    {
        public static double Of(double x) => Math.Exp(-4.6 * (Math.Log2(x) - 1));
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private Ring<TLane> _highs;
        private Ring<TLane> _lows;
        private TLane _ratio;
        private TLane _average;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int half = Half(arguments.Integer(0));
            return new()
            {
                _highest = new(half, ref plan),
                _lowest = new(half, ref plan),
                _highs = new(half, ref plan),
                _lows = new(half, ref plan),
                _ratio = 2,
            };
        }

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            Measure(row, memory);
            _average = (row.High + row.Low) / 2;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            _ratio = Measure(row, memory);
            TLane weight = TLane.Max(TLane.Min(TLane.Each<Weight>(_ratio), 1), LeastWeight);
            _average += (((row.High + row.Low) / 2) - _average) * weight;
            return _average;
        }

        // Of (n1 + n2) / n3 the bars cancel but for a factor of two.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private TLane Measure(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane high = _highest.Add(row.High, memory);
            TLane low = _lowest.Add(row.Low, memory);
            TLane olderHigh = _highs.Replace(high, memory);
            TLane olderLow = _lows.Replace(low, memory);
            TLane newer = high - low;
            TLane older = olderHigh - olderLow;
            TLane both = TLane.Max(high, olderHigh) - TLane.Min(low, olderLow);
            return TLane.Select((newer > 0) & (older > 0) & (both > 0), (newer + older) / both * 2, _ratio);
        }
    }
}
