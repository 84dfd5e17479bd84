using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Aberration: a channel of the average true range around the average typical price.</summary>
public static class Aberration
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "aberration",
        Name = "Aberration",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(5, minimum: 1),
            IndicatorParameter.Period(15, minimum: 1, name: "atr_period"),
        ],
        Outputs = [new("upper"), new("middle"), new("lower")],
        Formula = "middle = sma((high + low + close) / 3, period); upper and lower = middle ± atr(atr_period)",
        Source = "Keith Fitschen, 1986; pandas-ta (twopirllc, MIT) aberration",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, arguments.Integer(1)),
        Settling = arguments => Math.Max(arguments.Integer(0) - 1, arguments.Integer(1) + WilderTotal.SettleLength(arguments.Integer(1))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Sma.Kernel<TLane>> _middle;
        private AverageTrueRange<TLane> _range;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _middle = new(arguments.Integer(0), ref plan),
            _range = new(arguments.Integer(1)),
            _missing = arguments.Integer(1),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _middle.Feed((row.High + row.Low + row.Close) / 3, memory, out _);
            if (_missing-- > 0)
                _range.Warm(row);
            else
                _range.Step(row);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = _middle.Step((row.High + row.Low + row.Close) / 3, memory);
            TLane distance = _range.Step(row);
            return new(middle + distance, middle, middle - distance);
        }
    }
}
