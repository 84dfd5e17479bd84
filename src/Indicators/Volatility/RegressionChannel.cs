using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

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
        private int _start, _length, _oldest;
        private double _count, _half, _squares, _deviations;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan)
        {
            double count = arguments[0];
            return new()
            {
                _start = plan.Take(arguments.Integer(0)),
                _length = arguments.Integer(0),
                _count = count,
                _half = (count - 1) / 2,
                _squares = count * ((count * count) - 1) / 12,
                _deviations = arguments[1],
            };
        }

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => Add(row.X, memory);

        // The window is gone through twice: sums of squares carried along would lose the digits in which a tight channel is written.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            Add(row.X, memory);
            TLane sum = 0;
            TLane product = 0;
            double time = -_half;
            for (int bar = 0, place = _oldest; bar < _length; bar++, place = After(place))
            {
                TLane x = memory[_start + place] - row.X;
                sum += x;
                product += x * time;
                time += 1;
            }

            TLane mean = sum / _count;
            TLane slope = product / _squares;
            TLane squares = 0;
            time = -_half;
            for (int bar = 0, place = _oldest; bar < _length; bar++, place = After(place))
            {
                TLane distance = memory[_start + place] - row.X - mean - (slope * time);
                squares += distance * distance;
                time += 1;
            }

            TLane middle = row.X + mean + (slope * _half);
            TLane width = TLane.Sqrt(squares / _count) * _deviations;
            return new(middle + width, middle, middle - width, slope);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly int After(int place) => place + 1 == _length ? 0 : place + 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(TLane x, Scratch<TLane> memory)
        {
            memory[_start + _oldest] = x;
            _oldest = After(_oldest);
        }
    }
}
