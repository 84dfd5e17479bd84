using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Inertia: the trend of relative volatility.</summary>
public static class Inertia
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "inertia",
        Name = "Inertia",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.Real,
        Parameters =
        [
            IndicatorParameter.Period(20),
            IndicatorParameter.Period(14, name: "rvi"),
            IndicatorParameter.Period(10, name: "deviation"),
        ],
        Outputs = [new("inertia")],
        Formula = "linearreg(rvi(x, rvi, deviation), period)",
        Source = "Donald Dorsey, Stocks & Commodities, September 1995",
        WhenUndefined = "rvi is 50 while x has neither risen nor fallen",
        Warmup = arguments => arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(2) - 3,
        Settling = arguments =>
            arguments.Integer(0) + arguments.Integer(1) + arguments.Integer(2) + WilderTotal.SettleLength(arguments.Integer(1)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Rvi.Kernel<TLane> _rvi;
        private RollingLine<TLane> _line;
        private double _reach;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _rvi = Rvi.Kernel<TLane>.Create(new Arguments([arguments[1], arguments[2]]), ref plan),
            _line = new(arguments.Integer(0), ref plan),
            _reach = (arguments[0] - 1) / 2,
            _missing = arguments.Integer(1) + arguments.Integer(2) - 2,
        };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_missing > 0)
            {
                _missing--;
                _rvi.Warm(row, memory);
            }
            else
            {
                _line.Add(_rvi.Step(row, memory), memory);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _line.Add(_rvi.Step(row, memory), memory);
            return _line.At(_reach, memory);
        }
    }
}
