using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>A moving average of any type.</summary>
public static class Ma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "ma",
        Name = "Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30, minimum: 1), IndicatorParameter.Average()],
        Outputs = [new("ma")],
        Formula = "the moving average of that type, x itself for a period of 1; mama ignores any other period",
        Source = "TA-Lib 0.6 TA_MA",
        TaLib = "MA",
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
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _average.Step(row.X, memory);
    }
}
