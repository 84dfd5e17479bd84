using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Population variance of the last <c>length</c> values, as TA-Lib computes it: mean of the squares less square of the mean.</summary>
/// <remarks>
/// That difference cancels: where the deviation is a thousandth of the value, six digits are lost, and TA-Lib's own results hold noise above
/// 1e-9. To agree with it the same additions are done in the same order. What TA-Lib does not do is stop the noise from growing: once
/// <see cref="RenewAfter"/> values have gone by, both sums are taken again from the window each time that many more have.
/// </remarks>
internal struct RollingMoments<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private const int RenewAfter = 4096;

    private readonly int _start;
    private readonly int _length;
    private readonly double _count;
    private Ring<TLane> _window;
    private TLane _sum;
    private TLane _squares;
    private int _age;

    public RollingMoments(int length, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _count = length;
        _window = new(length, ref plan);
    }

    /// <summary>The population variance of the window; rounding may leave it a hair below zero.</summary>
    public readonly TLane Variance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            TLane mean = _sum / _count;
            return (_squares / _count) - (mean * mean);
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
        TLane oldest = _window.Replace(x, memory);
        _sum = _sum - oldest + x;
        _squares = _squares - (oldest * oldest) + (x * x);
        if (_window.AtStart)
        {
            _age += _length;
            if (_age >= RenewAfter)
                Renew(memory);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew(Scratch<TLane> memory)
    {
        TLane sum = 0;
        TLane squares = 0;
        for (int place = _start; place < _start + _length; place++)
        {
            TLane x = memory[place];
            sum += x;
            squares += x * x;
        }

        _sum = sum;
        _squares = squares;
        _age = 0;
    }
}
