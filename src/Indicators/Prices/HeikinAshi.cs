using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Prices;

/// <summary>Heikin-Ashi bars.</summary>
public static class HeikinAshi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "heikin_ashi",
        Name = "Heikin-Ashi",
        Family = IndicatorFamily.Prices,
        Inputs = IndicatorInput.OpenHighLowClose,
        Outputs = [new("open"), new("high"), new("low"), new("close")],
        Formula = "close = (o + h + l + c) / 4; open = (open[1] + close[1]) / 2, (o + c) / 2 at first; high = max(h, open, close); low "
            + "= min(l, open, close)",
        Source = "Dan Valcu, Using the Heikin-Ashi Technique, Technical Analysis of Stocks & Commodities, February 2004; Stock "
            + "Indicators for .NET GetHeikinAshi",
        Settling = _ => Windows.Settling.Of(0.5),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, OpenHighLowClose<TLane>, Four<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _nextOpen;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Four<TLane> Step(in OpenHighLowClose<TLane> row, Scratch<TLane> memory)
        {
            if (!_started)
                _nextOpen = (row.Open + row.Close) / 2;
            _started = true;
            TLane open = _nextOpen;
            TLane close = (row.Open + row.High + row.Low + row.Close) / 4;
            _nextOpen = (open + close) / 2;
            return new(open, TLane.Max(TLane.Max(open, close), row.High), TLane.Min(TLane.Min(open, close), row.Low), close);
        }
    }
}
