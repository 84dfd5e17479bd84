using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Linear regression channel, drawn anew at each bar.</summary>
public static class RegressionChannel
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "regression_channel",
        Name = "Linear Regression Channel",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(100), IndicatorParameter.Real("deviations", 2, 0, 1000)],
        Outputs = [new("upper"), new("middle"), new("lower"), new("slope")],
        Formula = "middle = end of the least-squares line through the window, slope its rise per bar; upper and lower = middle ± "
            + "deviations * s, s = √(sum of squared distances from the line / period)",
        Source = "Gilbert Raff, Stocks & Commodities, October 1991 (he took the largest distance); the rolling form of TradingView and "
            + "QuanTAlib regchannel",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingLine<TLane> _line;
        private double _count, _half, _deviations;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _line = new(arguments.Integer(0), ref plan),
            _count = arguments[0],
            _half = (arguments[0] - 1) / 2,
            _deviations = arguments[1],
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _line.Add(row.X, memory);

        // The distances are taken anew each bar: sums of squares carried along would lose the digits a tight channel is written in.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _line.Add(row.X, memory);
            TLane slope = _line.Fit(memory, out TLane mean);
            TLane width = TLane.Sqrt(_line.Squares(slope, mean, memory) / _count) * _deviations;
            TLane middle = mean + (slope * _half);
            return new(middle + width, middle, middle - width, slope);
        }
    }
}
