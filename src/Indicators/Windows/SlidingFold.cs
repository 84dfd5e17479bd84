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
/// <remarks>
/// Passes fill a track with the folds of windows half as long; the last step, two of those, is left to <see cref="At"/>. Nothing is ever taken out
/// of a window again, so sums of what is not negative are as exact as if each were added up alone.
/// </remarks>
internal readonly struct SlidingFold<TLane, TFold>(int length)
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    where TFold : IFold
{
    private readonly int _length = length;
    private readonly int _half = length / 2;

    /// <summary>Fills the track for the windows that end at bars <paramref name="from"/> to <paramref name="count"/>.</summary>
    /// <param name="values">The values, known from a window and a lane's width before <paramref name="from"/> on.</param>
    /// <param name="halves">Receives the folds of the halves, and anything in the rows before them.</param>
    /// <param name="from">The first window's last bar.</param>
    /// <param name="count">The bar after the last window's last.</param>
    public void Fill(Series<TLane> values, Series<TLane> halves, int from, int count)
    {
        // What is still to come reaches back by the window less what is folded already.
        int digits = BitOperations.Log2((uint)_length);
        int whole = 1;
        for (int digit = Math.Max(digits - 2, 1); digit > 0 && digits > 1; digit--)
        {
            int next = _length >> digit;
            int first = from - (_length - next);
            if (whole == 1)
                Begin(values, halves, next, first, count);
            else if ((next & 1) == 0)
                Double(halves, whole, first, count);
            else
                DoubleAndOne(values, halves, whole, first, count);
            whole = next;
        }
    }

    /// <summary>Gives the folds of the windows that end at the bars from <paramref name="row"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane At(Series<TLane> values, Series<TLane> halves, nint row)
    {
        if (_half == 0)
            return values[row];
        Series<TLane> source = _half == 1 ? values : halves;
        TLane fold = TFold.Of(source[row], source[row - _half]);
        return (_length & 1) == 0 ? fold : TFold.Of(fold, values[row - (2 * _half)]);
    }

    /// <summary>Windows of two to seven.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Begin(Series<TLane> values, Series<TLane> folded, int length, int first, int count)
    {
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
        {
            TLane fold = TFold.Of(values[row], values[row - 1]);
            for (nint at = row - 2; at > row - length; at--)
                fold = TFold.Of(fold, values[at]);
            folded[row] = fold;
        }
    }

    // From the newest bar back: what a pass reads, it has not written yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Double(Series<TLane> folded, int whole, int first, int count)
    {
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
            folded[row] = TFold.Of(folded[row], folded[row - whole]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DoubleAndOne(Series<TLane> values, Series<TLane> folded, int whole, int first, int count)
    {
        for (nint row = count - TLane.Width; row > first - TLane.Width; row -= TLane.Width)
            folded[row] = TFold.Of(TFold.Of(folded[row], folded[row - whole]), values[row - (2 * whole)]);
    }
}
