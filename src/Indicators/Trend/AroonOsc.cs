using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Trend;

/// <summary>Aroon oscillator.</summary>
public static class AroonOsc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "aroonosc",
        Name = "Aroon Oscillator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("aroonosc", -100, 100)],
        Formula = "aroon.up - aroon.down",
        Source = "Tushar Chande, Stocks & Commodities, September 1995; TA-Lib 0.6 TA_AROONOSC",
        TaLib = "AROONOSC",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Aroon.Kernel<TLane> _aroon;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _aroon = Aroon.Kernel<TLane>.Create(arguments, ref plan) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => _aroon.Warm(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            Two<TLane> aroon = _aroon.Step(row, memory);
            return aroon.Second - aroon.First;
        }
    }
}
