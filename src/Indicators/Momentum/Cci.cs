using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Commodity channel index.</summary>
public static class Cci
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cci",
        Name = "Commodity Channel Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("cci")],
        Formula = "(typical - mean) / (0.015 * sum(|typical - mean|) / period), typical = (high + low + close) / 3, mean over the window",
        Source = "Donald Lambert, Commodities, October 1980; TA-Lib 0.6 TA_CCI",
        WhenUndefined = "0 where every typical price of the window is the same",
        TaLib = "CCI",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _sum;
        private int _start;
        private int _length;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _start = plan.Length, _length = arguments.Integer(0), _sum = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _sum.Add((row.High + row.Low + row.Close) / 3, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            TLane mean = _sum.Add(typical, memory) / _length;
            TLane away = Deviations(mean, typical, memory, out TLane spread);
            return TLane.Select(spread > 0, (typical - mean) / (away / _length * 0.015), 0);
        }

        // Two sums side by side: one addition waits for the one before it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly TLane Deviations(TLane mean, TLane typical, Scratch<TLane> memory, out TLane spread)
        {
            TLane even = 0;
            TLane odd = 0;
            spread = 0;
            int place = _start;
            int end = _start + _length;
            for (; place < end - 1; place += 2)
            {
                even += TLane.Abs(memory[place] - mean);
                odd += TLane.Abs(memory[place + 1] - mean);
                spread = TLane.Max(spread, TLane.Abs(memory[place] - typical));
                spread = TLane.Max(spread, TLane.Abs(memory[place + 1] - typical));
            }

            if (place < end)
            {
                even += TLane.Abs(memory[place] - mean);
                spread = TLane.Max(spread, TLane.Abs(memory[place] - typical));
            }

            return even + odd;
        }
    }
}
