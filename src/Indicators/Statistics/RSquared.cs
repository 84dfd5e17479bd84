using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Coefficient of determination of a straight line through the window.</summary>
public static class RSquared
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rsquared",
        Name = "R-Squared",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("rsquared", 0, 1)],
        Formula = "sum((t - mean t) * (x - mean x))² / (sum((t - mean t)²) * sum((x - mean x)²)), t counting the bars of the window",
        Source = "Standard statistics; Stock Indicators for .NET GetSlope, RSquared",
        WhenUndefined = "0 where every value of the window is the same",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            double n = _window.Length;
            TLane mean = _window.MeanAboveNewest(memory);
            TLane squares = _window.Squares(mean, memory);
            TLane product = 0;
            double time = (1 - n) / 2;
            for (int place = _window.Oldest; place <= _window.Newest; place++, time++)
                product += (memory[place] - row.X - mean) * time;
            TLane explained = product * product / squares / (n * (n * n - 1) / 12);
            return TLane.Select(squares > 0, TLane.Min(explained, 1), 0);
        }
    }
}
