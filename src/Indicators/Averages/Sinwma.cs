using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Average of a window by half a wave of a sine, the middle weighing most.</summary>
public static class Sinwma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "sinwma",
        Name = "Sine Weighted Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("sinwma")],
        Formula = "average of the window by weights sin(π * i / (period + 1)), i from 1 to period",
        Source = "Everget, TradingView; pandas-ta (twopirllc, MIT) sinwma",
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
            for (int place = 0; place < _period; place++)
                _window.Weigh(place, Math.Sin((place + 1) * Math.PI / (_period + 1)), memory);
        }
    }
}
