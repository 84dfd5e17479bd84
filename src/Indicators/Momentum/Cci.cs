using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Momentum;

/// <summary>Commodity channel index.</summary>
public static partial class Cci
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "cci",
        Name = "Commodity Channel Index",
        Family = IndicatorFamily.Momentum,
        Inputs = IndicatorInput.HighLowClose,
        Parameters = [IndicatorParameter.Period(14)],
        Outputs = [new("cci")],
        Formula = "(typical - mean) / (0.015 * sum(|typical - mean|) / period), typical = (high + low + close) / 3, mean over the window",
        Source = "Donald Lambert, Commodities, October 1980; TA-Lib 0.6 TA_CCI",
        WhenUndefined = "0 where every typical price of the window is the same",
        TaLib = "CCI",
        Warmup = arguments => arguments.Integer(0) - 1,
        AlongTime = typeof(AlongTime<>),
        AlongTimeError = 1e-11,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Ring<TLane> _window;
        private int _start;
        private int _length;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _start = plan.Length, _length = arguments.Integer(0), _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _window.Replace((row.High + row.Low + row.Close) / 3, memory);

        // All is measured from the newest price, not from zero: where prices hardly differ, their differences are still exact.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane typical = (row.High + row.Low + row.Close) / 3;
            _window.Replace(typical, memory);
            TLane above = 0;
            TLane aboveToo = 0;
            int end = _start + _length;
            int pairs = end - (_length & 1);
            for (int place = _start; place < pairs; place += 2)
            {
                above += typical - memory[place];
                aboveToo += typical - memory[place + 1];
            }

            if (pairs < end)
                above += typical - memory[pairs];
            TLane overMean = (above + aboveToo) / _length;
            TLane away = 0;
            TLane awayToo = 0;
            for (int place = _start; place < pairs; place += 2)
            {
                away += TLane.Abs(typical - memory[place] - overMean);
                awayToo += TLane.Abs(typical - memory[place + 1] - overMean);
            }

            if (pairs < end)
                away += TLane.Abs(typical - memory[pairs] - overMean);
            away += awayToo;
            return TLane.Select(away > 0, overMean / (away / _length * 0.015), 0);
        }
    }
}
