using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Arnaud Legoux moving average: a bell of weights whose top is near the newest bar.</summary>
public static class Alma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "alma",
        Name = "Arnaud Legoux Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(9),
            IndicatorParameter.Real("offset", 0.85, 0, 1),
            IndicatorParameter.Real("sigma", 6, 0.1, 1000),
        ],
        Outputs = [new("alma")],
        Formula = "average of the window by weights exp(-(i - m)² / (2 * s²)), i from 0 at the oldest bar, m = offset * (period - 1), s = "
            + "period / sigma",
        Source = "Arnaud Legoux and Dimitrios Kouzis-Loukas, 2009; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private WeightedWindow<TLane> _window;
        private double _middle;
        private double _width;
        private int _period;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _window = new(arguments.Integer(0), ref plan),
            _middle = arguments[1] * (arguments.Integer(0) - 1),
            _width = arguments.Integer(0) / arguments[2],
            _period = arguments.Integer(0),
        };

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
            {
                double distance = (place - _middle) / _width;
                _window.Weigh(place, Math.Exp(-distance * distance / 2), memory);
            }
        }
    }
}
