using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Kaufman's efficiency ratio.</summary>
public static class Er
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "er",
        Name = "Efficiency Ratio",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10, minimum: 1)],
        Outputs = [new("er", 0, 1)],
        Formula = "|x - x[period]| / sum(|x - x[1]|, period)",
        Source = "Perry Kaufman, Smarter Trading, 1995",
        WhenUndefined = "0 while x stands still",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAmount<TLane> _path;
        private Ring<TLane> _window;
        private TLane _previous;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _path = new(arguments.Integer(0), ref plan), _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _path.Add(TLane.Abs(row.X - _previous), memory);
            _window.Replace(row.X, memory);
            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane path = _path.Add(TLane.Abs(row.X - _previous), memory);
            TLane way = TLane.Abs(row.X - _window.Replace(row.X, memory));
            _previous = row.X;
            return TLane.Select(path > 0, TLane.Min(way / path, 1), 0);
        }
    }
}
