using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Cycle;

/// <summary>Mesa sine wave.</summary>
public static class Msw
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "msw",
        Name = "Mesa Sine Wave",
        Family = IndicatorFamily.Cycle,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(5)],
        Outputs = [new("sine", -1, 1), new("lead", -1, 1)],
        Formula = "sine = sin(p + 90°), lead = sin(p + 135°); p the phase of the component of period bars in the window: "
            + "sum(x[j] * cos(360° * j / period)) its real part, sum(x[j] * sin(360° * j / period)) its imaginary one",
        Source = "John Ehlers, Stocks & Commodities, November 1996; Tulip Indicators",
        WhenUndefined = "both 0 where the component is 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private double _cosine;
        private double _sine;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _window = new(arguments.Integer(0), ref plan),
            _cosine = Math.Cos(2 * Math.PI / arguments[0]),
            _sine = Math.Sin(2 * Math.PI / arguments[0]),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        // Horner's scheme, from the oldest value on. A constant has no such component, so the level is taken off first.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            TLane real = 0;
            TLane imaginary = 0;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
            {
                TLane turned = (real * _cosine) - (imaginary * _sine);
                imaginary = (real * _sine) + (imaginary * _cosine);
                real = turned + (memory[place] - row.X);
            }

            TLane size = TLane.Sqrt((real * real) + (imaginary * imaginary));
            TLane sine = real / size;
            TLane lead = (real - imaginary) / size * Math.Sqrt(0.5);
            return new(
                TLane.Select(size > 0, TLane.Max(TLane.Min(sine, 1), -1), 0),
                TLane.Select(size > 0, TLane.Max(TLane.Min(lead, 1), -1), 0));
        }
    }
}
