using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Wilder's smoothing, kept as a total: each step keeps <c>(period-1)/period</c> of it and adds the new value in full.</summary>
/// <remarks>
/// It is <c>period</c> times Wilder's average. Warmed with <c>period-1</c> values and stepped with one, it is their plain sum, as TA-Lib seeds
/// it. As a total its chain is one multiplication and one addition a bar.
/// </remarks>
internal struct WilderTotal<TLane>(int period)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _keep = (period - 1.0) / period;
    private TLane _kept;

    /// <summary>What the next step keeps of the total.</summary>
    public readonly TLane Kept => _kept;

    /// <summary>Takes one of the first <c>period-1</c> values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Warm(TLane x) => _kept += x;

    /// <summary>Takes a value; gives the total including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(TLane x)
    {
        TLane total = _kept + x;
        _kept = total * _keep;
        return total;
    }
}

/// <summary>What the smoothing has in common at every width.</summary>
internal static class WilderTotal
{
    /// <summary>Bars until what came before weighs less than one part in a million.</summary>
    public static int SettleLength(int period) => Settling.Of((period - 1.0) / period);
}
