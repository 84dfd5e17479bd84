using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Elder ray: how far the bulls and the bears got from the average.</summary>
public static class ElderRay
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "elder_ray",
        Name = "Elder Ray",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(13, minimum: 1)],
        Outputs = [new("bull"), new("bear")],
        Formula = "bull = high - ema(close, period); bear = low - ema(close, period)",
        Source = "Alexander Elder, Trading for a Living, 1993",
        Warmup = arguments => arguments.Integer(0) - 1,
        Settling = arguments => arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _average;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _average = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _average.Feed(row.Close, memory, out _);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane average = _average.Step(row.Close, memory);
            return new(row.High - average, row.Low - average);
        }
    }
}
