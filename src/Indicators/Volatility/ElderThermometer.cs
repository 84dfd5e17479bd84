using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Elder's market thermometer.</summary>
public static class ElderThermometer
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "elder_thermometer",
        Name = "Elder Market Thermometer",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLow,
        Parameters = [IndicatorParameter.Period(22, minimum: 1)],
        Outputs = [new("thermometer", 0), new("average", 0)],
        Formula = "thermometer = max(high - high[1], low[1] - low, 0), 0 on an inside bar; average = ema(thermometer, period)",
        Source = "Alexander Elder, Come into My Trading Room, 2002",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + 1 + Averages.Ema.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Averages.Ema.Kernel<TLane> _average;
        private HighLow<TLane> _before;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _average = Averages.Ema.Kernel<TLane>.Create(arguments.Integer(0), ref plan) };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _average.Warm(Reach(row), memory);
            _started = true;
            _before = row;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane reach = Reach(row);
            _before = row;
            return new(reach, _average.Step(reach, memory));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly TLane Reach(in HighLow<TLane> row) => TLane.Max(TLane.Max(row.High - _before.High, _before.Low - row.Low), 0);
    }
}
