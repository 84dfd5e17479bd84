using System.Numerics;
using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Sums and squared deviations of windows along time, joined two and two as in <see cref="SlidingFold{TLane, TFold}"/>.</summary>
/// <remarks>
/// Windows are joined by the rule of Chan, Golub and LeVeque (1979): the squared deviations of both and what their means are apart. Every term
/// is positive, so nothing cancels, and a window that stands still has squares of 0.
/// </remarks>
/// <param name="length">Values in a window, at least 2.</param>
internal readonly struct SlidingMoments<TLane>(int length)
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
{
    private readonly int _length = length;
    private readonly int _half = length / 2;
    private readonly TLane _weight = 0.5 / (length / 2);
    private readonly TLane _share = 0.5 / (length / 2);
    private readonly TLane _oneWeight = (length - 1.0) / length;

    /// <summary>Fills both tracks for the windows that end at bars 0 to <paramref name="count"/>.</summary>
    /// <param name="values">The values, known from a window and a lane's width before bar 0 on.</param>
    /// <param name="sums">Receives the sums of the halves.</param>
    /// <param name="squares">Receives the halves' sums of the squared deviations from their mean.</param>
    /// <param name="count">The bar after the last window's last.</param>
    public void Fill(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, int count)
    {
        int digits = BitOperations.Log2((uint)_length);
        for (int digit = Math.Max(digits - 2, 1); digit > 0 && digits > 1; digit--)
        {
            int next = _length >> digit;
            SlidingMoments<TLane> window = new(next);
            if (next < 8)
                window.Begin(values, sums, squares, next - _length, count);
            else
                window.Join(values, sums, squares, next - _length, count);
        }
    }

    /// <summary>Gives the moments of the windows that end at the bars from <paramref name="row"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane At(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, nint row, out TLane sum)
    {
        TLane square = 0;
        TLane younger;
        TLane older;
        if (_half == 1)
        {
            younger = values[row];
            older = values[row - 1];
        }
        else
        {
            younger = sums[row];
            older = sums[row - _half];
            square = squares[row] + squares[row - _half];
        }

        TLane apart = younger - older;
        TLane both = younger + older;
        square = TLane.MultiplyAdd(apart * _weight, apart, square);
        if ((_length & 1) != 0)
        {
            TLane oldest = values[row - (2 * _half)];
            TLane away = oldest - (both * _share);
            square = TLane.MultiplyAdd(away * _oneWeight, away, square);
            both += oldest;
        }

        sum = both;
        return square;
    }

    /// <summary>Windows of two to seven, seen from their newest value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Begin(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, int first, int count)
    {
        int length = _length;
        TLane scale = (double)length;
        TLane share = -1.0 / length;
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
        {
            TLane newest = values[row];
            TLane sum = values[row - 1] - newest;
            TLane square = sum * sum;
            for (nint at = row - 2; at > row - length; at--)
            {
                TLane away = values[at] - newest;
                sum += away;
                square = TLane.MultiplyAdd(away, away, square);
            }

            squares[row] = TLane.MultiplyAdd(sum * share, sum, square);
            sums[row] = TLane.MultiplyAdd(newest, scale, sum);
        }
    }

    // From the newest bar back: what a pass reads, it has not written yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(Series<TLane> values, Series<TLane> sums, Series<TLane> squares, int first, int count)
    {
        SlidingMoments<TLane> window = this;
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
        {
            TLane square = window.At(values, sums, squares, row, out TLane sum);
            squares[row] = square;
            sums[row] = sum;
        }
    }
}
