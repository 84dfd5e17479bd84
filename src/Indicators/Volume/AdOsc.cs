using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Chaikin's accumulation/distribution oscillator.</summary>
public static class AdOsc
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "adosc",
        Name = "Chaikin A/D Oscillator",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters = [IndicatorParameter.Period(3, name: "fast"), IndicatorParameter.Period(10, name: "slow")],
        Outputs = [new("adosc")],
        Formula = "ema(ad, fast) - ema(ad, slow), both averages starting as the first ad; fast may be the longer",
        Source = "Marc Chaikin; TA-Lib 0.6 TA_ADOSC",
        WhenUndefined = "a bar without range adds nothing to ad",
        TaLib = "ADOSC",
        Warmup = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1)) - 1,
        Settling = arguments => Math.Max(arguments.Integer(0), arguments.Integer(1))
            + Ema.SettleLength(Math.Max(arguments.Integer(0), arguments.Integer(1))),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _fast;
        private TLane _slow;
        private double _fastKeep;
        private double _slowKeep;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _fastKeep = 1 - (2.0 / (arguments.Integer(0) + 1)), _slowKeep = 1 - (2.0 / (arguments.Integer(1) + 1)) };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
        }

        // How far each average is from the line itself, which a flow leaves behind: the total is not needed, and its digits are not lost.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane flow = Ad.FlowOf(row);
            _fast = (_fast - flow) * _fastKeep;
            _slow = (_slow - flow) * _slowKeep;
            return _fast - _slow;
        }
    }
}
