using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Pivots;

/// <summary>Distance of the price from the limits of the day.</summary>
public static class CircuitDistance
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "circuit_distance",
        Name = "Distance to the Price Bands",
        Family = IndicatorFamily.Pivots,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Real("percent", 20, 0.01, 100)],
        Outputs = [new("upper"), new("lower")],
        Formula = "upper = 100 * (x[1] * (1 + percent / 100) - x) / x; lower = 100 * (x - x[1] * (1 - percent / 100)) / x; in percent "
            + "of x, 0 at the limit, bands not rounded to ticks",
        Source = "Price bands of the National Stock Exchange of India: 2, 5, 10 or 20 % of the previous close",
        WhenUndefined = "0 where x is 0",
        Warmup = _ => 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _before;
        private double _part;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _part = arguments[0] / 100 };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _before = row.X;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane room = _before * _part;
            TLane moved = row.X - _before;
            _before = row.X;
            TLane isZero = TLane.Same(row.X, 0);
            return new(
                TLane.Select(isZero, 0, (room - moved) / row.X * 100),
                TLane.Select(isZero, 0, (room + moved) / row.X * 100));
        }
    }
}
