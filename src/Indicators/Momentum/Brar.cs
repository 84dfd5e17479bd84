using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>BRAR: willingness and popularity.</summary>
public static class Brar
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "brar",
        Name = "BRAR",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Period(26, minimum: 1)],
        Outputs = [new("br", 0), new("ar", 0)],
        Formula = "br = 100 * sum(max(high - close[1], 0), period) / sum(max(close[1] - low, 0), period); ar = 100 * sum(high - "
            + "open, period) / sum(open - low, period)",
        Source = "The conventions of Chinese and Japanese charting software",
        WhenUndefined = "0 where price never went below the close before, or the open, in the window",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingAmount<TLane> _above;
        private RollingAmount<TLane> _below;
        private RollingAmount<TLane> _up;
        private RollingAmount<TLane> _down;
        private TLane _close;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _above = new(arguments.Integer(0), ref plan),
            _below = new(arguments.Integer(0), ref plan),
            _up = new(arguments.Integer(0), ref plan),
            _down = new(arguments.Integer(0), ref plan),
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
            _close = row.Close;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane above = _above.Add(TLane.Max(row.High - _close, 0), memory);
            TLane below = _below.Add(TLane.Max(_close - row.Low, 0), memory);
            TLane up = _up.Add(row.High - row.Open, memory);
            TLane down = _down.Add(row.Open - row.Low, memory);
            _close = row.Close;
            return new(TLane.Select(below > 0, above / below * 100, 0), TLane.Select(down > 0, up / down * 100, 0));
        }
    }
}
