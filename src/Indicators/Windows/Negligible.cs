using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>What TA-Lib takes for zero where it divides by a smoothed number, which never gets there.</summary>
internal static class Negligible
{
    /// <summary>The least magnitude that counts.</summary>
    public const double Below = 1e-14;

    /// <summary>Mask of the elements that count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane IsNot<TLane>(TLane x)
        where TLane : unmanaged, ILane<TLane> => TLane.Abs(x) >= Below;
}
