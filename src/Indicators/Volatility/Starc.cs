using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Stoller's average range channels.</summary>
public static class Starc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "starc",
        Name = "Stoller Average Range Channel (STARC Bands)",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(5, minimum: 1),
            IndicatorParameter.Real("multiplier", 2, 0, 1000),
            IndicatorParameter.Period(10, minimum: 1, name: "atr_period"),
        ],
        Outputs = [new("upper"), new("middle"), new("lower")],
        Formula = "middle = sma(close, period); upper and lower = middle ± multiplier * atr(atr_period)",
        Source = "Manning Stoller; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => Math.Max(arguments.Integer(0) - 1, arguments.Integer(2)),
        Settling = arguments => Math.Max(arguments.Integer(0) - 1, arguments.Integer(2) + WilderTotal.SettleLength(arguments.Integer(2))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Sma.Kernel<TLane>> _middle;
        private AverageTrueRange<TLane> _range;
        private double _multiplier;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _middle = new(arguments.Integer(0), ref plan),
            _range = new(arguments.Integer(2)),
            _multiplier = arguments[1],
            _missing = arguments.Integer(2),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _middle.Feed(row.Close, memory, out _);
            if (_missing-- > 0)
                _range.Warm(row);
            else
                _range.Step(row);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = _middle.Step(row.Close, memory);
            TLane distance = _range.Step(row) * _multiplier;
            return new(middle + distance, middle, middle - distance);
        }
    }
}
