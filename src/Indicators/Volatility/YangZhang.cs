using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Yang and Zhang volatility: free of drift, with the move overnight.</summary>
public static class YangZhang
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "yang_zhang",
        Name = "Yang-Zhang Volatility",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.OpenHighLowClose,
        Parameters = [IndicatorParameter.Period(20), IndicatorParameter.Real("sessions", 252, 1e-9, 1e9)],
        Outputs = [new("yang_zhang", 0)],
        Formula = "sqrt(sessions * (var(ln(open / close[1])) + k * var(ln(close / open)) + (1 - k) * mean of the Rogers-Satchell "
            + "terms)), sample variances of the window, k = 0.34 / (1.34 + (period + 1) / (period - 1)); a fraction a year of so many "
            + "sessions",
        Source = "Dennis Yang and Qiang Zhang, Drift-Independent Volatility Estimation Based on High, Low, Open, and Close Prices, "
            + "Journal of Business 73, 2000",
        WhenUndefined = "a logarithm is 0 where one of its prices is not above 0",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _overnight;
        private Window<TLane> _day;
        private Window<TLane> _range;
        private TLane _close;
        private double _period;
        private double _weight;
        private double _sessions;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _overnight = new(arguments.Integer(0), ref plan),
            _day = new(arguments.Integer(0), ref plan),
            _range = new(arguments.Integer(0), ref plan),
            _period = arguments.Integer(0),
            _weight = 0.34 / (1.34 + ((arguments.Integer(0) + 1.0) / (arguments.Integer(0) - 1))),
            _sessions = arguments[1],
        };

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Add(row, memory);
            _started = true;
            _close = row.Close;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            Add(row, memory);
            TLane overnight = _overnight.Squares(_overnight.MeanAboveNewest(memory), memory) / (_period - 1);
            TLane day = _day.Squares(_day.MeanAboveNewest(memory), memory) / (_period - 1);

            // Below zero only where a close or an open lies outside high and low.
            TLane range = TLane.Max(_range.Sum(memory), 0) / _period;
            return TLane.Sqrt((overnight + (day * _weight) + (range * (1 - _weight))) * _sessions);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            _overnight.Add(TLane.Each<LogRatio>(row.Open, _close), memory);
            _day.Add(TLane.Each<LogRatio>(row.Close, row.Open), memory);
            _range.Add(RogersSatchell.Variance(row), memory);
            _close = row.Close;
        }
    }
}
