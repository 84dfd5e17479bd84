using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Average of a window by a row of Pascal's triangle, the middle weighing most.</summary>
public static class Pwma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pwma",
        Name = "Pascal Weighted Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [new("period", 10, 2, 1000, Integer: true)],
        Outputs = [new("pwma")],
        Formula = "average of the window by weights C(period - 1, i)",
        Source = "pandas-ta (twopirllc, MIT) pwma",
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
            // From the smallest power that is exact up, so that a row of a thousand stays within a double.
            double weight = Math.ScaleB(1, 1 - _period);
            for (int place = 0; place < _period; place++)
            {
                _window.Weigh(place, weight, memory);
                weight *= (_period - 1.0 - place) / (place + 1);
            }
        }
    }
}
