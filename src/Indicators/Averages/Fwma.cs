using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Average of a window by Fibonacci's numbers, the newest bar weighing most.</summary>
public static class Fwma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "fwma",
        Name = "Fibonacci Weighted Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [new("period", 10, 2, 1000, Integer: true)],
        Outputs = [new("fwma")],
        Formula = "average of the window by weights 1, 1, 2, 3, 5, …, the largest at the newest bar",
        Source = "pandas-ta (twopirllc, MIT) fwma",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private WeightedWindow<TLane> _window;
        private int _period;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan), _period = arguments.Integer(0) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
                Weigh(memory);
            _started = true;
            _window.Add(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _window.Average(row.X, memory);

        private void Weigh(Scratch<TLane> memory)
        {
            double weight = 1;
            double before = 0;
            for (int place = 0; place < _period; place++)
            {
                _window.Weigh(place, weight, memory);
                (weight, before) = (weight + before, weight);
            }
        }
    }
}
