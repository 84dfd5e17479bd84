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
        int whole = 1;
        for (int digit = BitOperations.Log2((uint)_length) - 1; digit > 0; digit--)
        {
            // What is still to come reaches back by the window less what is folded already.
            int next = _length >> digit;
            int first = from - (_length - next);
            Series<TLane> source = whole == 1 ? values : halves;
            if ((next & 1) == 0)
                Double(source, halves, whole, first, count);
            else
                DoubleAndOne(source, values, halves, whole, first, count);
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
