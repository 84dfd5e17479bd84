using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Correlation trend indicator.</summary>
public static class Cti
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cti",
        Name = "Correlation Trend Indicator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(12)],
        Outputs = [new("cti", -1, 1)],
        Formula = "the correlation of the last period values of x with their bar numbers",
        Source = "John Ehlers, Stocks & Commodities, May 2020",
        WhenUndefined = "0 while x stands still",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;
        private double _scatter;
        private double _reach;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _window = new(arguments.Integer(0), ref plan),
            _scatter = arguments[0] * ((arguments[0] * arguments[0]) - 1) / 12,
            _reach = (arguments[0] - 1) / 2,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            TLane squares = _window.Squares(_window.MeanAboveNewest(memory), memory);
            TLane products = 0;
            double weight = -_reach;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
            {
                products += (memory[place] - row.X) * weight;
                weight += 1;
            }

            TLane correlation = products / TLane.Sqrt(squares * _scatter);
            return TLane.Select(squares > 0, TLane.Max(TLane.Min(correlation, 1), -1), 0);
        }
    }
}
