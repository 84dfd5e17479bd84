using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Accelerator oscillator.</summary>
public static class Ac
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ac",
        Name = "Accelerator Oscillator",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLow,
        Parameters =
        [
            IndicatorParameter.Period(5, minimum: 1, name: "fast"),
            IndicatorParameter.Period(34, minimum: 1, name: "slow"),
            IndicatorParameter.Period(5, minimum: 1, name: "signal"),
        ],
        Outputs = [new("ac")],
        Formula = "ao - sma(ao, signal), ao = ao(fast, slow)",
        Source = "Bill Williams, New Trading Dimensions, 1998",
        Warmup = arguments => Ao.LookbackOf(arguments.Integer(0), arguments.Integer(1)) + arguments.Integer(2) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ao.Kernel<TLane> _ao;
        private RollingSum<TLane> _signal;
        private double _period;
        private int _missing;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _ao = Ao.Kernel<TLane>.Create(arguments, ref plan),
            _signal = new(arguments.Integer(2), ref plan),
            _period = arguments.Integer(2),
            _missing = Ao.LookbackOf(arguments.Integer(0), arguments.Integer(1)),
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane ao = _ao.Step(row, memory);
            if (_missing > 0)
                _missing--;
            else
                _signal.Add(ao, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane ao = _ao.Step(row, memory);
            return ao - (_signal.Add(ao, memory) / _period);
        }
    }
}
