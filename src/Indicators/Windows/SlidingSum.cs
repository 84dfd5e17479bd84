using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The sum of the last <c>length</c> values along time: what enters less what leaves, summed up inside the register and carried on.</summary>
/// <remarks>It is taken from the window again at the start of each block, so that rounding errors are no older than a block.</remarks>
internal struct SlidingSum<TLane>(int length)
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
{
    private readonly int _length = length;
    private TLane _before;

    /// <summary>Sums the window that ends before the block.</summary>
    public void Begin(Series<TLane> values)
    {
        double sum = 0;
        TLane lanes = 0;
        nint row = -_length;
        for (; row <= -TLane.Width; row += TLane.Width)
            lanes += values[row];
        for (; row < 0; row++)
            sum += values.At(row);
        _before = TLane.Last(TLane.Sums(lanes)) + sum;
    }

    /// <summary>Gives the sums of the windows that end at the bars from <paramref name="row"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Next(Series<TLane> values, nint row)
    {
        TLane inside = TLane.Sums(values[row] - values[row - _length]);
        TLane sum = _before + inside;
        _before += TLane.Last(inside);
        return sum;
    }
}
