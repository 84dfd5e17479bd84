using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Chande's forecast oscillator.</summary>
public static class Cfo
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cfo",
        Name = "Chande Forecast Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(9)],
        Outputs = [new("cfo")],
        Formula = "100 * (x - linearreg(x, period)) / x",
        Source = "Tushar Chande and Stanley Kroll, The New Technical Trader, 1994; as pandas-ta has it. fosc takes the forecast "
            + "of the bar before",
        WhenUndefined = "0 where x is 0",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingLine<TLane> _line;
        private double _reach;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _line = new(arguments.Integer(0), ref plan), _reach = (arguments[0] - 1) / 2 };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _line.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _line.Add(row.X, memory);
            TLane end = _line.At(_reach, memory);
            return TLane.Select(TLane.Same(row.X, 0), 0, (row.X - end) / row.X * 100);
        }
    }
}
