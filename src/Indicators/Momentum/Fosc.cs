using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Forecast oscillator.</summary>
public static class Fosc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "fosc",
        Name = "Forecast Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("fosc")],
        Formula = "100 * (x - tsf(x, period)[1]) / x, tsf the end of the regression line of the window, one bar further on",
        Source = "Tushar Chande; Steven B. Achelis, Technical Analysis from A to Z, 1995",
        WhenUndefined = "0 where x is 0",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingLine<TLane> _line;
        private double _ahead;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _line = new(arguments.Integer(0), ref plan), _ahead = (arguments[0] + 1) / 2 };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _line.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane missed = row.X - _line.At(_ahead, memory);
            _line.Add(row.X, memory);
            return TLane.Select(TLane.Same(row.X, 0), 0, missed / row.X * 100);
        }
    }
}
