using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Psychological line.</summary>
public static class Psl
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "psl",
        Name = "Psychological Line",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(12, minimum: 1)],
        Outputs = [new("psl", 0, 100)],
        Formula = "100 * (bars of the window on which x rose) / period",
        Source = "Japanese charting practice",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _rises;
        private TLane _previous;
        private double _period;

        // Above every number, so that the first bar is no rise.
        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _rises = new(arguments.Integer(0), ref plan), _previous = double.PositiveInfinity, _period = arguments.Integer(0) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane rises = _rises.Add((row.X > _previous) & 1, memory);
            _previous = row.X;
            return rises / _period * 100;
        }
    }
}
