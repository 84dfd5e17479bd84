using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The variance of TA-Lib's VAR, STDDEV and BBANDS: to the bit while its rounding is small, exact where it is not.</summary>
/// <remarks>
/// TA-Lib subtracts the square of the mean from the mean of the squares. That cancels, so that its results carry noise, a few parts in 10⁹ at
/// ordinary prices, and the noise grows along the series. Whoever compares with TA-Lib wants its bits; whoever computes a long or spiked
/// series wants the truth. Both sums are kept: TA-Lib's are given for the first <see cref="Early"/> bars, as long as they are within
/// <see cref="Harmless"/> of the squared mean from the sums of <see cref="RollingMoments{TLane}"/>, and those from then on.
/// </remarks>
internal struct TaLibMoments<TLane>(int length, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private const int Early = 4096;
    private const double Harmless = 1e-11;

    private readonly double _count = length;
    private RollingMoments<TLane> _moments = new(length, ref plan);
    private TLane _sum;
    private TLane _squares;
    private int _early = Math.Max(Early, length);

    /// <summary>The population variance of the window: never below 0, and 0 exactly where all its values are the same.</summary>
    public readonly TLane Variance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            TLane exact = _moments.Variance;
            if (_early == 0)
                return exact;
            TLane mean = _sum / _count;
            TLane square = mean * mean;
            TLane theirs = (_squares / _count) - square;
            return TLane.Select(
                (TLane.Abs(theirs - exact) <= square * Harmless) & ~_moments.StandsStill,
                TLane.Max(theirs, 0),
                exact);
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
        _moments.Add(x, memory, out TLane oldest);
        if (_early == 0)
            return;
        _early--;
        _sum = _sum - oldest + x;
        _squares = _squares - (oldest * oldest) + (x * x);
    }
}
