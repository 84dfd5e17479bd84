using System.Numerics;
using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Sums and squared deviations of windows along time, joined two and two as in <see cref="SlidingFold{TLane, TFold}"/>.</summary>
/// <remarks>
/// Windows are joined by the rule of Chan, Golub and LeVeque (1979): the squared deviations of both and what their means are apart. Every term
/// is positive, so nothing cancels, and a window that stands still has squares of 0.
/// </remarks>
internal static class SlidingMoments<TLane>
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
{
    /// <summary>Fills both tracks for the windows that end at bars 0 to <paramref name="count"/>.</summary>
    /// <param name="values">The values, known from a window and a lane's width before bar 0 on.</param>
    /// <param name="sums">Receives the sums.</param>
    /// <param name="squares">Receives the sums of the squared deviations from the window's mean.</param>
    /// <param name="length">Values in a window, at least 2.</param>
    /// <param name="count">The bar after the last window's last.</param>
    public static void Fill(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, int length, int count)
    {
        int whole = 1;
        for (int digit = BitOperations.Log2((uint)length) - 1; digit >= 0; digit--)
        {
            int next = length >> digit;
            if (whole == 1)
                Begin(values, sums, squares, next, next - length, count);
            else if ((next & 1) == 0)
                Join(sums, squares, whole, next - length, count);
            else
                JoinAndOne(values, sums, squares, whole, next - length, count);
            whole = next;
        }
    }

    /// <summary>Windows of two or three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Begin(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, int length, int first, int count)
    {
        TLane third = length == 3 ? 2 / 3.0 : 0;
        TLane half = 0.5;
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
        {
            TLane sum = values[row] + values[row - 1];
            TLane apart = values[row] - values[row - 1];
            TLane square = apart * apart * half;
            if (length == 3)
            {
                TLane away = values[row - 2] - (sum * half);
                sum += values[row - 2];
                square = TLane.MultiplyAdd(away * third, away, square);
            }

            sums[row] = sum;
            squares[row] = square;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(Series<TLane> sums, Series<TLane> squares, int whole, int first, int count)
    {
        TLane weight = 0.5 / whole;
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
        {
            TLane younger = sums[row];
            TLane older = sums[row - whole];
            TLane apart = younger - older;
            squares[row] = TLane.MultiplyAdd(apart * weight, apart, squares[row] + squares[row - whole]);
            sums[row] = younger + older;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void JoinAndOne(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, int whole, int first, int count)
    {
        double both = 2.0 * whole;
        TLane weight = 0.5 / whole;
        TLane share = 1 / both;
        TLane oneWeight = both / (both + 1);
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
        {
            TLane younger = sums[row];
            TLane older = sums[row - whole];
            TLane oldest = values[row - (2 * whole)];
            TLane apart = younger - older;
            TLane sum = younger + older;
            TLane away = oldest - (sum * share);
            TLane square = TLane.MultiplyAdd(apart * weight, apart, squares[row] + squares[row - whole]);
            squares[row] = TLane.MultiplyAdd(away * oneWeight, away, square);
            sums[row] = sum + oldest;
        }
    }
}
