using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Averages;

/// <summary>Triangular moving average.</summary>
public static class Trima
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "trima",
        Name = "Triangular Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("trima")],
        Formula = "sma(sma(x, period / 2 + 1), (period + 1) / 2), whole divisions",
        Source = "TA-Lib 0.6 TA_TRIMA",
        TaLib = "TRIMA",
        AverageType = MovingAverageType.Trima,
        Warmup = arguments => Kernel<Lane1>.LookbackOf(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IAverage<Kernel<TLane>, TLane>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Sma.Kernel<TLane>> _inner;
        private Stage<TLane, Sma.Kernel<TLane>> _outer;

        public static int LookbackOf(int period) => period - 1;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => Create(arguments.Integer(0), ref plan);

        public static Kernel<TLane> Create(int period, ref MemoryPlan plan)
        {
            int inner = (period / 2) + 1;
            int outer = (period + 1) / 2;
            return new() { _inner = new(inner, ref plan), _outer = new(outer, ref plan) };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_inner.Feed(row.X, memory, out TLane inner))
                _outer.Feed(inner, memory, out _);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => _outer.Step(_inner.Step(row.X, memory), memory);
    }
}
