using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Population variance of the last <c>length</c> values, from sums of deviations about a reference near their mean.</summary>
/// <remarks>
/// TA-Lib subtracts the square of the mean from the mean of the squares. Where the deviation is a thousandth of the value that loses six
/// digits, and what is lost adds up along the series. Here the sums are those of x less a reference and of its square. Each time the window
/// memory comes round the reference becomes the mean and both sums are taken again, one more look at each value: rounding errors are small
/// and no older than two windows. On TA-Lib's recorded calls the difference is TA-Lib's noise, at most 6e-10.
/// </remarks>
internal struct RollingMoments<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _start;
    private readonly int _length;
    private readonly double _count;
    private Ring<TLane> _window;
    private Standstill<TLane> _still;
    private TLane _reference;
    private TLane _sum;
    private TLane _squares;

    public RollingMoments(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _count = length;
        _window = new(length, ref plan);
        _still = new(length);
    }

    /// <summary>The population variance of the window: never below 0, and 0 exactly where all its values are the same.</summary>
    public readonly TLane Variance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            TLane mean = _sum / _count;
            return ~_still.Holds & TLane.Max((_squares / _count) - (mean * mean), 0);
        }
    }

    /// <summary>The population standard deviation of the window; 0 where the variance is below TA-Lib's least.</summary>
    public readonly TLane Deviation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            TLane variance = Variance;
            return TLane.Select(variance < 1e-14, 0, TLane.Sqrt(variance));
        }
    }

    /// <summary>Takes the next value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, Scratch<TLane> memory)
    {
        TLane newest = x - _reference;
        TLane oldest = _window.Replace(x, memory) - _reference;
        _sum += newest - oldest;
        _squares += (newest * newest) - (oldest * oldest);
        _still.Add(x);
        if (_window.AtStart)
            Renew(memory);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew(Scratch<TLane> memory)
    {
        TLane reference = Reference.Of(_reference + (_sum / _count));
        TLane sum = 0;
        TLane squares = 0;
        for (int place = _start; place < _start + _length; place++)
        {
            TLane x = memory[place] - reference;
            sum += x;
            squares += x * x;
        }

        _reference = reference;
        _sum = sum;
        _squares = squares;
    }
}

/// <summary>What deviations are taken from.</summary>
internal static class Reference
{
    /// <summary>The mean; 0 where values too large to be summed have passed through, so that it can recover.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(TLane mean)
        where TLane : unmanaged, ILane<TLane> => TLane.Same(mean - mean, 0) & mean;
}
