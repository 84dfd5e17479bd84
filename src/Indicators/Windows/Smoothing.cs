using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Exponential smoothing of any weight, which starts as the simple average of its first <c>seed</c> values.</summary>
/// <remarks>The exponential moving average, which weighs <c>2 / (period + 1)</c> and is seeded with a period, is <c>Ema</c>.</remarks>
internal struct Smoothing<TLane>(int seed, double weight)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double _weight = weight;
    private double _next = 1.0 / seed;
    private int _waiting = seed - 1;
    private int _count;
    private TLane _sum;
    private TLane _average;

    /// <summary>Takes a value while the kernel is warmed; tells whether there is an average now.</summary>
    public bool Feed(TLane x, out TLane average)
    {
        if (_waiting > 0)
        {
            _waiting--;
            _sum += x;
            _average = _sum / ++_count;
            average = 0;
            return false;
        }

        average = Step(x);
        return true;
    }

    /// <summary>Takes a value once there have been <c>seed - 1</c>; gives the average including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(TLane x)
    {
        _average += (x - _average) * _next;
        _next = _weight;
        return _average;
    }
}
