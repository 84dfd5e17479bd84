using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Triple exponential moving average.</summary>
public static class Tema
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "tema",
        Name = "Triple Exponential Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("tema")],
        Formula = "3 * ema(x) - 3 * ema(ema(x)) + ema(ema(ema(x)))",
        Source = "Patrick Mulloy, Stocks & Commodities, January 1994; TA-Lib 0.6 TA_TEMA",
        TaLib = "TEMA",
        AverageType = MovingAverageType.Tema,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
        Settling = arguments => 3 * (arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0))),
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _first;
        private Stage<TLane, Ema.Kernel<TLane>> _second;
        private Stage<TLane, Ema.Kernel<TLane>> _third;

        public static int LookbackOf(int period) => 3 * (period - 1);

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan) => new()
        {
            _first = new(period, ref plan),
            _second = new(period, ref plan),
            _third = new(period, ref plan),
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_first.Feed(row.X, memory, out TLane first) && _second.Feed(first, memory, out TLane second))
                _third.Feed(second, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane first = _first.Step(row.X, memory);
            TLane second = _second.Step(first, memory);
            TLane third = _third.Step(second, memory);
            return ((first - second) * 3) + third;
        }
    }
}
