using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Indicators.Windows;

/// <summary>Wilder's average of the true range: what bands and stops around price are measured in. Takes <c>period</c> bars to warm.</summary>
internal struct AverageTrueRange<TLane>(int period)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _period = period;
    private WilderTotal<TLane> _total = new(period);
    private TLane _close;
    private bool _started;

    /// <summary>What the next step keeps of the ranges' total.</summary>
    public readonly TLane Kept => _total.Kept;

    /// <summary>Takes one of the first <c>period</c> bars.</summary>
    public void Warm(in HighLowClose<TLane> bar)
    {
        if (_started)
            _total.Warm(TrueRange.Of(bar, _close));
        _started = true;
        _close = bar.Close;
    }

    /// <summary>Takes a bar; gives the average including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(in HighLowClose<TLane> bar)
    {
        TLane total = _total.Step(TrueRange.Of(bar, _close));
        _close = bar.Close;
        return total / _period;
    }
}
