using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Ehlers' centre of gravity.</summary>
public static class Cg
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cg",
        Name = "Center of Gravity",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(10)],
        Outputs = [new("cg")],
        Formula = "-(1 * x[0] + 2 * x[1] + … + period * x[period-1]) / (x[0] + x[1] + … + x[period-1])",
        Source = "John Ehlers, Stocks & Commodities, May 2002",
        WhenUndefined = "0 where the values add up to 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Wma.Kernel<TLane> _weighted;
        private Sma.Kernel<TLane> _simple;
        private double _places;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _weighted = Wma.Kernel<TLane>.Create(arguments.Integer(0), ref plan),
            _simple = Sma.Kernel<TLane>.Create(arguments.Integer(0), ref plan),
            _places = arguments.Integer(0) + 1,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        // The weights of the weighted average run the other way; with these they add up to period + 1 at each place.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane weighted = _weighted.Step(row, memory);
            TLane simple = _simple.Step(row, memory);
            return TLane.Select(TLane.Same(simple, 0), 0, ((weighted / simple / 2) - 1) * _places);
        }
    }
}
