using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>A smoother along time: each bar keeps a fraction of what was before it and adds the new value.</summary>
/// <remarks>From register to register it waits for one multiplication and addition only; the weighted sums inside one do not depend on it.</remarks>
/// <param name="keep">The fraction.</param>
/// <param name="kept">What the next bar keeps: the fraction is taken already.</param>
internal struct DecayingScan<TLane>(double keep, double kept)
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
{
    private readonly TLane _one = keep;
    private readonly TLane _two = keep * keep;
    private readonly TLane _four = keep * keep * keep * keep;
    private readonly TLane _keep = keep;
    private readonly TLane _whole = Math.Pow(keep, TLane.Width);
    private readonly TLane _powers = TLane.Powers(keep);
    private TLane _kept = kept;

    /// <summary>Takes the next bars; gives the total at each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x)
    {
        TLane inside = TLane.Decayed(x, _one, _two, _four);
        TLane total = TLane.MultiplyAdd(_powers, _kept, inside);
        _kept = TLane.MultiplyAdd(_whole, _kept, _keep * TLane.Last(inside));
        return total;
    }
}
