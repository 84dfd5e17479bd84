using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>A stop above price and one below, each moving only towards price until the close crosses it; one is in force.</summary>
internal struct TrailingStops<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private TLane _upper;
    private TLane _lower;
    private TLane _rising;
    private TLane _close;

    /// <summary>The stop in force, and 1 where it is the one below price, -1 where it is the one above.</summary>
    public readonly Two<TLane> InForce
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TLane.Select(_rising, _lower, _upper), TLane.Select(_rising, 1, -1));
    }

    /// <summary>Sets the first stops.</summary>
    /// <param name="upper">The stop above.</param>
    /// <param name="lower">The stop below.</param>
    /// <param name="close">The close of the bar before.</param>
    /// <param name="rising">A mask, set where the one below is in force.</param>
    public void Start(TLane upper, TLane lower, TLane close, TLane rising)
    {
        _upper = upper;
        _lower = lower;
        _close = close;
        _rising = rising;
    }

    /// <summary>Takes where the stops of a bar would be, and its close.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane upper, TLane lower, TLane close)
    {
        _upper = TLane.Select((upper < _upper) | (_close > _upper), upper, _upper);
        _lower = TLane.Select((lower > _lower) | (_close < _lower), lower, _lower);
        _close = close;
        _rising = close > TLane.Select(_rising, _lower, _upper);
    }
}
