using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>What a pattern gives at a bar: 100 where it is found and speaks for a rise, −100 for a fall, 0 where there is none.</summary>
internal static class CandleSignal
{
    /// <summary>The output of a pattern.</summary>
    public static IReadOnlyList<IndicatorOutput> Output { get; } = [new("signal", -100, 100)];

    /// <summary>The output of a pattern that gives 200 or −200 when a later bar confirms it.</summary>
    public static IReadOnlyList<IndicatorOutput> ConfirmedOutput { get; } = [new("signal", -200, 200)];

    /// <summary>100 where it is found; also of patterns that say nothing of direction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Bullish<TLane>(TLane found)
        where TLane : unmanaged, ILane<TLane> => found & 100;

    /// <summary>−100 where it is found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Bearish<TLane>(TLane found)
        where TLane : unmanaged, ILane<TLane> => found & -100;

    /// <summary>100 where it is found and bullish, −100 where it is found and not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(TLane found, TLane bullish)
        where TLane : unmanaged, ILane<TLane> => found & TLane.Select(bullish, 100, -100);

    /// <summary>100 or −100 as the pattern is bullish or not, 80 or −80 where it is not complete, 0 where it is not found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(TLane found, TLane bullish, TLane complete)
        where TLane : unmanaged, ILane<TLane>
    {
        TLane strength = TLane.Select(complete, 100, 80);
        return found & TLane.Select(bullish, strength, -strength);
    }
}
