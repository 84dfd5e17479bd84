using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Excess kurtosis of a window.</summary>
public static class Kurtosis
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "kurtosis",
        Name = "Rolling Kurtosis",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30, minimum: 4)],
        Outputs = [new("kurtosis")],
        Formula = "n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sum(((x - mean) / s)⁴) - 3 * (n - 1)² / ((n - 2) * (n - 3)), s the "
            + "sample deviation of the window of n = period values; 0 for a normal distribution",
        Source = "Joanes and Gill, Comparing Measures of Sample Skewness and Kurtosis, The Statistician 47, 1998, G2; pandas kurt, "
            + "Excel KURT",
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
            TLane scale = 1 / deviation;
            TLane fourths = 0;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
            {
                TLane score = (memory[place] - row.X - mean) * scale;
                TLane square = score * score;
                fourths += square * square;
            }

            double weight = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3));
            double normal = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
            return TLane.Select(deviation > 0, (fourths * weight) - normal, 0);
        }
    }
}
