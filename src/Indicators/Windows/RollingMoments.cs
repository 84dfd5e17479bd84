using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Mean and population variance of the last <c>length</c> values, from sums of deviations from a reference near it.</summary>
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
    private readonly double _share;
    private Ring<TLane> _window;
    private Standstill<TLane> _still;
    private TLane _reference;
    private TLane _sum;
    private TLane _squares;

    public RollingMoments(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _share = 1.0 / length;
        _window = new(length, ref plan);
        _still = new(length);
    }

    /// <summary>The mean of the window.</summary>
    public readonly TLane Mean
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _reference + (_sum * _share);
    }

    /// <summary>Mask of the lanes in which all values of the window are the same.</summary>
    public readonly TLane StandsStill
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _still.Holds;
    }

    /// <summary>The population variance of the window: never below 0, and 0 exactly where all its values are the same.</summary>
    public readonly TLane Variance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            TLane away = _sum * _share;
            return ~StandsStill & TLane.Max((_squares * _share) - (away * away), 0);
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
    public void Add(TLane x, Scratch<TLane> memory) => Add(x, memory, out _);

    /// <summary>Takes the next value; gives the one that leaves the window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, Scratch<TLane> memory, out TLane left)
    {
        left = _window.Replace(x, memory);
        TLane newest = x - _reference;
        TLane oldest = left - _reference;
        _sum += newest - oldest;
        _squares += (newest * newest) - (oldest * oldest);
        _still.Add(x);
        if (_window.AtStart)
            Renew(memory);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew(Scratch<TLane> memory)
    {
        TLane reference = Reference.Of(Mean);
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
