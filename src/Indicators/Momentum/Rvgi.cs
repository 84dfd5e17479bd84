using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Relative vigor index.</summary>
public static class Rvgi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rvgi",
        Name = "Relative Vigor Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Period(14, minimum: 1)],
        Outputs = [new("rvgi"), new("signal")],
        Formula = "rvgi = sum(swma(close - open), period) / sum(swma(high - low), period); signal = swma(rvgi); swma(x) = (x + 2 "
            + "* x[1] + 2 * x[2] + x[3]) / 6",
        Source = "John Ehlers, Stocks & Commodities, January 2002",
        WhenUndefined = "0 where no bar of the window has a range",
        Warmup = arguments => arguments.Integer(0) + 5,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Weighted _vigor;
        private Weighted _range;
        private Weighted _signal;
        private RollingSum<TLane> _vigors;
        private RollingAmount<TLane> _ranges;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _vigors = new(arguments.Integer(0), ref plan), _ranges = new(arguments.Integer(0), ref plan) };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane vigors = _vigors.Add(_vigor.Step(row.Close - row.Open), memory);
            TLane ranges = _ranges.Add(_range.Step(row.High - row.Low), memory);
            TLane rvgi = TLane.Select(ranges > 0, vigors / ranges, 0);
            return new(rvgi, _signal.Step(rvgi));
        }

        private struct Weighted
        {
            private TLane _first;
            private TLane _second;
            private TLane _third;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Step(TLane x)
            {
                TLane average = (x + ((_first + _second) * 2) + _third) / 6;
                _third = _second;
                _second = _first;
                _first = x;
                return average;
            }
        }
    }
}
