using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Volatility of simple returns.</summary>
public static class ReturnVolatility
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "volatility",
        Name = "Annualized Volatility of Returns",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(20), IndicatorParameter.Real("sessions", 252, 1e-9, 1e9)],
        Outputs = [new("volatility", 0)],
        Formula = "sqrt(sessions * sum((r - mean)²) / period), r = x / x[1] - 1, population deviation; a fraction a year of so many "
            + "sessions",
        Source = "Tulip Indicators ti_volatility",
        WhenUndefined = "a return is 0 where the price before is 0",
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
                _returns.Add(Return(row.X), memory);
            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _returns.Add(Return(row.X), memory);
            _previous = row.X;
            TLane squares = _returns.Squares(_returns.MeanAboveNewest(memory), memory);
            return TLane.Sqrt(squares / _returns.Length * _sessions);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly TLane Return(TLane x) => TLane.Select(TLane.Same(_previous, 0), 0, (x - _previous) / _previous);
    }
}
