using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Skewness of a window.</summary>
public static class Skew
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "skew",
        Name = "Rolling Skewness",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30, minimum: 3)],
        Outputs = [new("skew")],
        Formula = "n / ((n - 1) * (n - 2)) * sum(((x - mean) / s)³), s the sample deviation of the window of n = period values",
        Source = "Joanes and Gill, Comparing Measures of Sample Skewness and Kurtosis, The Statistician 47, 1998, G1; pandas skew, "
            + "Excel SKEW",
        WhenUndefined = "0 where every value of the window is the same",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            TLane mean = _window.MeanAboveNewest(memory);
            double n = _window.Length;
            TLane deviation = TLane.Sqrt(_window.Squares(mean, memory) / (n - 1));
            TLane scale = TLane.Select(deviation > 0, 1 / deviation, 0);
            TLane cubes = 0;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
            {
                TLane score = (memory[place] - row.X - mean) * scale;
                cubes += score * score * score;
            }

            return cubes * (n / ((n - 1) * (n - 2)));
        }
    }
}
