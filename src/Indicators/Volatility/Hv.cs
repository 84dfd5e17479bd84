using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Historical volatility of logarithmic returns.</summary>
public static class Hv
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hv",
        Name = "Historical Volatility",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(20), IndicatorParameter.Real("sessions", 252, 1e-9, 1e9)],
        Outputs = [new("hv", 0)],
        Formula = "sqrt(sessions * sum((r - mean)²) / (period - 1)), r = ln(x / x[1]), sample deviation; a fraction a year of so many "
            + "sessions",
        Source = "John Hull, Options, Futures, and Other Derivatives, estimating volatility from historical data",
        WhenUndefined = "a return is 0 where one of its prices is not above 0",
        Warmup = arguments => arguments.Integer(0),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _returns;
        private TLane _previous;
        private double _sessions;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _returns = new(arguments.Integer(0), ref plan), _sessions = arguments[1] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _returns.Add(TLane.Each<LogRatio>(row.X, _previous), memory);
            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _returns.Add(TLane.Each<LogRatio>(row.X, _previous), memory);
            _previous = row.X;
            TLane squares = _returns.Squares(_returns.MeanAboveNewest(memory), memory);
            return TLane.Sqrt(squares / (_returns.Length - 1) * _sessions);
        }
    }
}
