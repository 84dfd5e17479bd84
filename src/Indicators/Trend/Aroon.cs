using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Aroon: how recent the last low and high of a window are.</summary>
public static class Aroon
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "aroon",
        Name = "Aroon",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs =
        [
            new("down", 0, 100) { TaLib = "outAroonDown" },
            new("up", 0, 100) { TaLib = "outAroonUp" },
        ],
        Formula = "100 * (period - bars since the extreme) / period, of the lows and of the highs "
            + "of the last period + 1 bars, the newest of equal ones",
        Source = "Tushar Chande, Stocks & Commodities, September 1995; TA-Lib 0.6 TA_AROON",
        TaLib = "AROON",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAge<TLane, Lowest> _sinceLow;
        private RollingAge<TLane, Highest> _sinceHigh;
        private double _period;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _sinceLow = new(arguments.Integer(0) + 1, ref plan),
            _sinceHigh = new(arguments.Integer(0) + 1, ref plan),
            _period = arguments.Integer(0),
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane down = ((TLane)_period - _sinceLow.Add(row.Low, memory)) / _period * 100;
            TLane up = ((TLane)_period - _sinceHigh.Add(row.High, memory)) / _period * 100;
            return new(down, up);
        }
    }
}
