using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Mean absolute deviation of a window.</summary>
public static class Mad
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mad",
        Name = "Mean Absolute Deviation",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30, minimum: 1)],
        Outputs = [new("mad", 0)],
        Formula = "sum(|x - mean|) / period, mean of the window",
        Source = "Standard statistics, and TA-Lib 0.6 TA_AVGDEV; Tulip Indicators ti_md; Stock Indicators for .NET GetSmaAnalysis, Mad",
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
            TLane mean = _window.MeanAboveNewest(memory);
            TLane away = 0;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
                away += TLane.Abs(memory[place] - row.X - mean);
            return away / _window.Length;
        }
    }
}
