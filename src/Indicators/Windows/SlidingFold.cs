using System.Numerics;
using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>What windows of values are folded with: any order, any grouping.</summary>
internal interface IFold
{
    static abstract TLane Of<TLane>(TLane left, TLane right)
        where TLane : unmanaged, ILane<TLane>;
}

/// <summary>The sum.</summary>
internal readonly struct Total : IFold
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(TLane left, TLane right)
        where TLane : unmanaged, ILane<TLane> => left + right;
}

/// <summary>Windows of <c>length</c> values along time, folded by doubling: the binary digits of the length are that many passes over a block.</summary>
/// <remarks>Nothing is ever taken out of a window again, so sums of what is not negative are as exact as if each were added up alone.</remarks>
internal static class SlidingFold<TLane, TFold>
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    where TFold : IFold
{
    /// <summary>Folds the windows that end at bars <paramref name="from"/> to <paramref name="count"/>.</summary>
    /// <param name="values">The values, known from <c>from - (length - 1) - width</c> on.</param>
    /// <param name="folded">Receives the folds, and anything in the rows before them; the same memory as no other.</param>
    /// <param name="length">Values in a window.</param>
    /// <param name="from">The first window's last bar.</param>
    /// <param name="count">The bar after the last window's last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(Series<TLane> values, Series<TLane> folded, int length, int from, int count)
    {
        // Passes still to come reach back by the window less what is folded already.
        int digits = BitOperations.Log2((uint)length);
        if (digits == 0)
        {
            Copy(values, folded, from, count);
            return;
        }

        int whole = 1;
        for (int digit = digits - 1; digit >= 0; digit--)
        {
            int next = length >> digit;
            int first = from - (length - next);
            Series<TLane> source = whole == 1 ? values : folded;
            if ((next & 1) == 0)
                Double(source, folded, whole, first, count);
            else
                DoubleAndOne(source, values, folded, whole, first, count);
            whole = next;
        }
    }

    private static void Copy(Series<TLane> values, Series<TLane> folded, int first, int count)
    {
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
            folded[row] = values[row];
    }

    // From the newest bar back: what a pass reads, it has not written yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Double(Series<TLane> source, Series<TLane> folded, int whole, int first, int count)
    {
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
            folded[row] = TFold.Of(source[row], source[row - whole]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DoubleAndOne(Series<TLane> source, Series<TLane> values, Series<TLane> folded, int whole, int first, int count)
    {
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
            folded[row] = TFold.Of(TFold.Of(source[row], source[row - whole]), values[row - (2 * whole)]);
    }
}
