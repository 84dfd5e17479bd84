using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>A false break and the three bars in which a close on the other side of the inside bar confirms it.</summary>
internal struct HikkakeWatch<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private const double Bars = 3;

    private TLane _signal;
    private TLane _level;
    private TLane _left;

    /// <summary>Takes a bar; gives 100 or −100 at a false break, 200 or −200 at the confirmation of the last one, 0 otherwise.</summary>
    /// <param name="brokeDown">Where this bar broke out of the inside bar downwards, which speaks for a rise.</param>
    /// <param name="brokeUp">Where it broke out upwards, which speaks for a fall.</param>
    /// <param name="inside">The bar before, out of which it broke.</param>
    /// <param name="close">The close of this bar.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(TLane brokeDown, TLane brokeUp, in Candle<TLane> inside, TLane close)
    {
        TLane found = brokeDown | brokeUp;
        TLane signal = CandleSignal.Of(found, brokeDown);
        TLane crossed = ((_signal > 0) & (close > _level)) | ((_signal < 0) & (close < _level));
        TLane confirmed = (_left > 0) & crossed & ~found;
        TLane given = signal + (confirmed & (_signal * 2));
        _signal = TLane.Select(found, signal, _signal);
        _level = TLane.Select(found, TLane.Select(brokeDown, inside.High, inside.Low), _level);
        _left = TLane.Select(found, Bars, TLane.Select(confirmed, 0, _left - 1));
        return given;
    }
}
