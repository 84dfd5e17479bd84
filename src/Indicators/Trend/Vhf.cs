using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Vertical horizontal filter.</summary>
public static class Vhf
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vhf",
        Name = "Vertical Horizontal Filter",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(28)],
        Outputs = [new("vhf", 0, 1)],
        Formula = "(max(x, period) - min(x, period)) / sum(|x - x[1]|, period)",
        Source = "Adam White, Futures, August 1991; Tulip Indicators vhf",
        WhenUndefined = "0 while x stands still",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingExtreme<TLane, Highest> _highest;
        private RollingExtreme<TLane, Lowest> _lowest;
        private RollingSum<TLane> _path;
        private TLane _previous;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _highest = new(arguments.Integer(0), ref plan),
            _lowest = new(arguments.Integer(0), ref plan),
            _path = new(arguments.Integer(0), ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _path.Add(TLane.Abs(row.X - _previous), memory);
            _started = true;
            _previous = row.X;
            _highest.Add(row.X, memory);
            _lowest.Add(row.X, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane path = _path.Add(TLane.Abs(row.X - _previous), memory);
            TLane way = _highest.Add(row.X, memory) - _lowest.Add(row.X, memory);
            _previous = row.X;

            // The path is never shorter than the way; rounding may say so.
            return TLane.Select(way > 0, way / TLane.Max(path, way), 0);
        }
    }
}
