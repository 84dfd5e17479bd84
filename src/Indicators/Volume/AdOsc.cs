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
        private Ad.Kernel<TLane> _line;
        private TLane _fast;
        private TLane _slow;
        private double _fastWeight;
        private double _slowWeight;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _fastWeight = 2.0 / (arguments.Integer(0) + 1), _slowWeight = 2.0 / (arguments.Integer(1) + 1) };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
            {
                Step(row, memory);
                return;
            }

            _started = true;
            _fast = _line.Step(row, memory);
            _slow = _fast;
        }

        // The totals are large and their averages close: the products are added as TA-Lib adds them.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane line = _line.Step(row, memory);
            _fast = (line * _fastWeight) + (_fast * (1 - _fastWeight));
            _slow = (line * _slowWeight) + (_slow * (1 - _slowWeight));
            return _fast - _slow;
        }
    }
}
