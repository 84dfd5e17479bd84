using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Money flow index.</summary>
public static partial class Mfi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "mfi",
        Name = "Money Flow Index",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.HighLowCloseVolume,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("mfi", 0, 100)],
        Formula = "100 * in / (in + out): typical price times volume, summed over the bars of the window whose typical price rose and fell",
        Source = "Gene Quong and Avrum Soudack, Stocks & Commodities, March 1989; TA-Lib 0.6 TA_MFI",
        WhenUndefined = "0 while less than 1 has flowed either way",
        TaLib = "MFI",
        Warmup = arguments => arguments.Integer(0),
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-10,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowCloseVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private RollingSum<TLane> _in;
        private RollingSum<TLane> _out;
        private TLane _previous;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _in = new(arguments.Integer(0), ref plan), _out = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                Step(row, memory);
            _started = true;
            _previous = (row.High + row.Low + row.Close) / 3;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowCloseVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            TLane flow = typical * row.Volume;

            // What rounding leaves of a flow that has left the window may be a hair below zero.
            TLane flowIn = TLane.Max(_in.Add((typical > _previous) & flow, memory), 0);
            TLane flowOut = TLane.Max(_out.Add((typical < _previous) & flow, memory), 0);
            _previous = typical;
            TLane total = flowIn + flowOut;
            return TLane.Select(total < 1, 0, flowIn / total * 100);
        }
    }
}
