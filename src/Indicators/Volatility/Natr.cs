using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Average true range, in percent of the close.</summary>
public static class Natr
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "natr",
        Name = "Normalized Average True Range",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("natr")],
        Formula = "100 * atr / close; trange itself for a period of 1",
        Source = "John Forman, Stocks & Commodities, May 2006; TA-Lib 0.6 TA_NATR",
        WhenUndefined = "0 where the close is 0",
        TaLib = "NATR",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + WilderTotal.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private AverageTrueRange<TLane> _range;
        private bool _isPlain;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _range = new(arguments.Integer(0)), _isPlain = arguments.Integer(0) == 1 };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _range.Warm(row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane range = _range.Step(row);
            return _isPlain ? range : TLane.Select(Negligible.IsNot(row.Close), range / row.Close * 100, 0);
        }
    }
}
