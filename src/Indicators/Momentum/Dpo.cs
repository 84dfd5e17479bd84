using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Detrended price oscillator.</summary>
public static class Dpo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "dpo",
        Name = "Detrended Price Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(20)],
        Outputs = [new("dpo")],
        Formula = "x[floor(period / 2) + 1] - sma(x, period): known on the bar, where a centred one would be of that many bars ago",
        Source = "Steven B. Achelis, Technical Analysis from A to Z, 1995",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, (arguments.Integer(0) / 2) + 1),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private Ring<TLane> _back;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _sum = new(arguments.Integer(0), ref plan),
            _back = new((arguments.Integer(0) / 2) + 1, ref plan),
            _period = arguments.Integer(0),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) =>
            _back.Replace(row.X, memory) - (_sum.Add(row.X, memory) / _period);
    }
}
