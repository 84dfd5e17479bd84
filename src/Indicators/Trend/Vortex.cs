using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Vortex indicator.</summary>
public static class Vortex
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "vortex",
        Name = "Vortex Indicator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("plus"), new("minus")],
        Formula = "plus = sum(|high - low[1]|, period) / sum(true range, period); minus = sum(|low - high[1]|, period) / sum(true range, "
            + "period)",
        Source = "Etienne Botes and Douglas Siepman, Stocks & Commodities, January 2010; Stock Indicators for .NET (DaveSkender, "
            + "Apache-2.0)",
        WhenUndefined = "1, neither way, where no bar of the window has a range",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _plus;
        private RollingSum<TLane> _minus;
        private RollingSum<TLane> _range;
        private Standstill<TLane> _still;
        private HighLowClose<TLane> _before;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _plus = new(arguments.Integer(0), ref plan),
            _minus = new(arguments.Integer(0), ref plan),
            _range = new(arguments.Integer(0), ref plan),
            _still = new(arguments.Integer(0)),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
            _before = row;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane trueRange = TrueRange.Of(row, _before.Close);
            TLane plus = _plus.Add(TLane.Abs(row.High - _before.Low), memory);
            TLane minus = _minus.Add(TLane.Abs(row.Low - _before.High), memory);
            TLane range = _range.Add(trueRange, memory);
            _still.Add(trueRange);
            TLane undefined = (_still.Holds & TLane.Same(trueRange, 0)) | (range <= 0);
            _before = row;
            return new(TLane.Select(undefined, 1, plus / range), TLane.Select(undefined, 1, minus / range));
        }
    }
}
