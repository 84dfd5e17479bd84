using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Double exponential moving average.</summary>
public static class Dema
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "dema",
        Name = "Double Exponential Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("dema")],
        Formula = "2 * ema(x) - ema(ema(x))",
        Source = "Patrick Mulloy, Stocks & Commodities, February 1994; TA-Lib 0.6 TA_DEMA",
        TaLib = "DEMA",
        AverageType = MovingAverageType.Dema,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        Settling = arguments => 2 * (arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _first;
        private Stage<TLane, Ema.Kernel<TLane>> _second;

        public static int LookbackOf(int period) => 2 * (period - 1);

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) =>
            new() { _first = new(period, ref plan), _second = new(period, ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_first.Feed(row.X, memory, out TLane first))
                _second.Feed(first, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane first = _first.Step(row.X, memory);
            TLane second = _second.Step(first, memory);
            return (first * 2) - second;
        }
    }
}
