using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Wilder's moving average.</summary>
public static class Rma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rma",
        Name = "Wilder's (Smoothed) Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("rma")],
        Formula = "(rma[1] * (period - 1) + x) / period, the first value being the simple average",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; also called smma and wilders",
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        Settling = arguments => SettleLength(arguments.Integer(0)),
    };

    internal static int SettleLength(int period) => period + WilderTotal.SettleLength(period);

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private WilderTotal<TLane> _total;
        private double _period;

        public static int LookbackOf(int period) => period - 1;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) => new() { _total = new(period), _period = period };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _total.Warm(row.X);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _total.Step(row.X) / _period;
    }
}
