using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Bias: how far a series is from its average, in percent.</summary>
public static class Bias
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "bias",
        Name = "Bias Ratio",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(26, minimum: 1), IndicatorParameter.Average()],
        Outputs = [new("bias")],
        Formula = "(x / ma(x, period) - 1) * 100",
        Source = "The conventions of Chinese charting software",
        WhenUndefined = "0 where the average is 0",
        Warmup = arguments => MovingAverages.Lookback(arguments.Integer(1), arguments.Integer(0)),
        Settling = arguments => MovingAverages.SettleLength(arguments.Integer(1), arguments.Integer(0)),
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Stage<TLane, TAverage> _average;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _average = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _average.Feed(row.X, memory, out _);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane average = _average.Step(row.X, memory);
            return TLane.Select(TLane.Same(average, 0), 0, (row.X - average) / average * 100);
        }
    }
}
