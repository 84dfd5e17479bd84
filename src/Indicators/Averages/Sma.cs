using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Simple moving average.</summary>
public static partial class Sma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "sma",
        Name = "Simple Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("sma")],
        Formula = "(x[0] + x[1] + … + x[period-1]) / period",
        Source = "TA-Lib 0.6 TA_SMA",
        TaLib = "SMA",
        AverageType = MovingAverageType.Sma,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-12,
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private double _period;

        public static int LookbackOf(int period) => period - 1;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) => new() { _sum = new(period, ref plan), _period = period };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _sum.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _sum.Add(row.X, memory) / _period;
    }
}
