using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Sums of squares and products of the deviations of two series from their means over the last <c>length</c> bars.</summary>
/// <remarks>As <see cref="RollingMoments{TLane}"/>: about references that become the means each time the window memory comes round.</remarks>
internal struct RollingComoments<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _first;
    private readonly int _second;
    private readonly int _length;
    private readonly double _count;
    private Ring<TLane> _xs;
    private Ring<TLane> _ys;
    private Standstill<TLane> _xStill;
    private Standstill<TLane> _yStill;
    private TLane _xReference;
    private TLane _yReference;
    private TLane _x;
    private TLane _y;
    private TLane _xx;
    private TLane _xy;
    private TLane _yy;

    public RollingComoments(int length, ref MemoryPlan plan)
    {
        _length = length;
        _count = length;
        _first = plan.Length;
        _xs = new(length, ref plan);
        _second = plan.Length;
        _ys = new(length, ref plan);
        _xStill = new(length);
        _yStill = new(length);
    }

    /// <summary>Sum of the squared deviations of x; 0 exactly where x stands still.</summary>
    public readonly TLane XX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ~_xStill.Holds & TLane.Max(_xx - (_x * _x / _count), 0);
    }

    /// <summary>Sum of the products of the deviations; 0 exactly where x or y stands still.</summary>
    public readonly TLane XY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ~(_xStill.Holds | _yStill.Holds) & (_xy - (_x * _y / _count));
    }

    /// <summary>Sum of the squared deviations of y; 0 exactly where y stands still.</summary>
    public readonly TLane YY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ~_yStill.Holds & TLane.Max(_yy - (_y * _y / _count), 0);
    }

    /// <summary>Takes the values of the next bar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, TLane y, Scratch<TLane> memory)
    {
        TLane newX = x - _xReference;
        TLane newY = y - _yReference;
        TLane oldX = _xs.Replace(x, memory) - _xReference;
        TLane oldY = _ys.Replace(y, memory) - _yReference;
        _x += newX - oldX;
        _y += newY - oldY;
        _xx += (newX * newX) - (oldX * oldX);
        _xy += (newX * newY) - (oldX * oldY);
        _yy += (newY * newY) - (oldY * oldY);
        _xStill.Add(x);
        _yStill.Add(y);
        if (_xs.AtStart)
            Renew(memory);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Renew(Scratch<TLane> memory)
    {
        _xReference = Reference.Of(_xReference + (_x / _count));
        _yReference = Reference.Of(_yReference + (_y / _count));
        _x = 0;
        _y = 0;
        _xx = 0;
        _xy = 0;
        _yy = 0;
        for (int place = 0; place < _length; place++)
        {
            TLane x = memory[_first + place] - _xReference;
            TLane y = memory[_second + place] - _yReference;
            _x += x;
            _y += y;
            _xx += x * x;
            _xy += x * y;
            _yy += y * y;
        }
    }
}
