using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <content>One bar at a time.</content>
internal readonly unsafe partial struct Lane1
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 MultiplyAdd(Lane1 x, Lane1 y, Lane1 z) => new(double.MultiplyAddEstimate(x._value, y._value, z._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double First(Lane1 x) => x._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Last(Lane1 x) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Sums(Lane1 x) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Decayed(Lane1 x, Lane1 one, Lane1 two, Lane1 four) => x;

    public static Lane1 Powers(double keep) => new(1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Continue(Lane1 x, ref double total)
    {
        total += x._value;
        return new(total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane1 mask) => mask.Bits != 0;
}
