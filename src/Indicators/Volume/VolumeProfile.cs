using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Volume by price over a window of bars.</summary>
public static class VolumeProfile
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel))
    {
        Id = "volume_profile",
        Name = "Volume Profile",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters =
        [
            IndicatorParameter.Period(50, minimum: 1),
            new("bins", 24, 2, 500, Integer: true),
            IndicatorParameter.Real("area", 70, 1, 100),
        ],
        Outputs = [new("poc"), new("high"), new("low")],
        Formula = "the range of the window in bins of equal height, each bar's volume spread evenly over its own range; poc the "
            + "middle of the fullest bin; high and low the ends of the value area, which grows from it bin by bin, to the "
            + "fuller neighbour, until it holds area percent",
        Source = "J. Peter Steidlmayer, Markets and Market Logic, 1986, with volume in the place of time; ties go to the lower "
            + "bin as the fullest and to the upper as a neighbour",
        WhenUndefined = "the close, all three, where the window has no range; the middle of its lowest bin and the whole range where "
            + "nothing traded",
        IsScalar = true,
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel : IKernel<Kernel, Lane1, HighLowCloseVolume<Lane1>, Three<Lane1>>
    {
        private int _bins;
        private int _fill;
        private double _area;
        private Window<Lane1> _high;
        private Window<Lane1> _low;
        private Window<Lane1> _volume;

        public static Kernel Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _bins = arguments.Integer(1),
            _area = arguments[2] / 100,
            _fill = plan.Take(arguments.Integer(1)),
            _high = new(arguments.Integer(0), ref plan),
            _low = new(arguments.Integer(0), ref plan),
            _volume = new(arguments.Integer(0), ref plan),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Warm(in HighLowCloseVolume<Lane1> row, Scratch<Lane1> memory)
        {
            _high.Add(row.High, memory);
            _low.Add(row.Low, memory);
            _volume.Add(row.Volume, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<Lane1> Step(in HighLowCloseVolume<Lane1> row, Scratch<Lane1> memory)
        {
            Warm(row, memory);
            double bottom = double.PositiveInfinity;
            double top = double.NegativeInfinity;
            for (int bar = 0; bar < _low.Length; bar++)
            {
                bottom = Math.Min(bottom, memory[_low.Oldest + bar].Value);
                top = Math.Max(top, memory[_high.Oldest + bar].Value);
            }

            double height = (top - bottom) / _bins;
            if (!(height > 0))
                return new(row.Close, row.Close, row.Close);
            double total = Fill(bottom, height, memory);
            int fullest = 0;
            for (int bin = 1; bin < _bins; bin++)
            {
                if (memory[_fill + bin].Value > memory[_fill + fullest].Value)
                    fullest = bin;
            }

            (int first, int last) = AreaAround(fullest, total * _area, memory);
            return new(bottom + (height * (fullest + 0.5)), bottom + (height * (last + 1)), bottom + (height * first));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly double Fill(double bottom, double height, Scratch<Lane1> memory)
        {
            for (int bin = 0; bin < _bins; bin++)
                memory[_fill + bin] = 0;
            double total = 0;
            for (int bar = 0; bar < _low.Length; bar++)
            {
                double volume = memory[_volume.Oldest + bar].Value;
                double from = (memory[_low.Oldest + bar].Value - bottom) / height;
                double to = (memory[_high.Oldest + bar].Value - bottom) / height;
                int first = Math.Clamp((int)from, 0, _bins - 1);
                int last = Math.Clamp((int)to, 0, _bins - 1);
                total += volume;
                if (first == last)
                {
                    memory[_fill + first] += volume;
                    continue;
                }

                double each = volume / (to - from);
                memory[_fill + first] += each * (first + 1 - from);
                for (int bin = first + 1; bin < last; bin++)
                    memory[_fill + bin] += each;
                memory[_fill + last] += each * (to - last);
            }

            return total;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly (int First, int Last) AreaAround(int fullest, double wanted, Scratch<Lane1> memory)
        {
            int first = fullest;
            int last = fullest;
            double held = memory[_fill + fullest].Value;
            while (first > 0 || last < _bins - 1)
            {
                if (held >= wanted && wanted > 0)
                    break;
                double below = first > 0 ? memory[_fill + first - 1].Value : double.NegativeInfinity;
                double above = last < _bins - 1 ? memory[_fill + last + 1].Value : double.NegativeInfinity;
                if (above >= below)
                    last++;
                else
                    first--;
                held += Math.Max(above, below);
            }

            return (first, last);
        }
    }
}
