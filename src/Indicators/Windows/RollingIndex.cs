using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The bar of the largest or smallest of the last <c>length</c> values, counted from the first bar, by TA-Lib's rules for ties.</summary>
/// <remarks>
/// TA-Lib keeps the bar it found: a bar as extreme takes its place, and when it leaves the window the earliest of the most extreme bars does. The
/// earliest is found in blocks, as in <see cref="RollingExtreme{TLane, TExtreme}"/>, with bars carried beside the values.
/// </remarks>
internal struct RollingIndex<TLane, TExtreme>
    where TLane : unmanaged, ILane<TLane>
    where TExtreme : IExtreme
{
    private readonly int _start;
    private readonly int _length;
    private readonly int _last;
    private int _place;
    private double _bar;
    private TLane _newer;
    private TLane _newerBar;
    private TLane _found;

    public RollingIndex(int length, ref MemoryPlan plan)
    {
        _start = plan.Take(2 * length);
        _length = length;
        _last = _start + length - 1;
        _place = _start;
        _newer = TExtreme.Worst;
        _found = -1;
    }

    /// <summary>Takes one of the first <c>length-1</c> values.</summary>
    public void Warm(TLane x, Scratch<TLane> memory)
    {
        Earliest(x, memory, out _);
        _bar += 1;
    }

    /// <summary>Takes the next value; gives the bar of the extreme of the window it ends, and the extreme.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory, out TLane extreme)
    {
        TLane earliest = Earliest(x, memory, out extreme);
        TLane kept = TLane.Select(TLane.Same(x, extreme), _bar, _found);
        _found = TLane.Select(_found < _bar - (_length - 1), earliest, kept);
        _bar += 1;
        return _found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLane Earliest(TLane x, Scratch<TLane> memory, out TLane extreme)
    {
        // What ties with an earlier value does not take its place.
        TLane same = TLane.Same(TExtreme.Of(x, _newer), _newer);
        _newerBar = TLane.Select(same, _newerBar, _bar);
        _newer = TLane.Select(same, _newer, x);
        memory[_place] = x;
        memory[_place + _length] = _bar;
        if (_place < _last)
        {
            _place++;
            TLane older = memory[_place];
            extreme = TExtreme.Of(_newer, older);
            return TLane.Select(TLane.Same(extreme, older), memory[_place + _length], _newerBar);
        }

        extreme = _newer;
        TLane bar = _newerBar;
        for (int place = _last - 1; place > _start; place--)
        {
            TLane end = memory[place + 1];
            TLane isAsExtreme = TLane.Same(TExtreme.Of(end, memory[place]), memory[place]);
            memory[place + _length] = TLane.Select(isAsExtreme, memory[place + _length], memory[place + 1 + _length]);
            memory[place] = TLane.Select(isAsExtreme, memory[place], end);
        }

        _newer = TExtreme.Worst;
        _place = _start;
        return bar;
    }
}
