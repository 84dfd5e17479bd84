using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>How many bars ago the extreme of the last <c>length</c> values was, the newest of equal ones.</summary>
/// <remarks>In blocks, as <see cref="RollingExtreme{TLane, TExtreme}"/>, with bars carried beside the values.</remarks>
internal struct RollingAge<TLane, TExtreme>
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

    public RollingAge(int length, ref MemoryPlan plan)
    {
        _start = plan.Take(2 * length);
        _length = length;
        _last = _start + length - 1;
        _place = _start;
        _newer = TExtreme.Worst;
    }

    /// <summary>Takes the next value; gives the age of the extreme of the window it ends, once there has been a full window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory)
    {
        _bar++;
        Newest(x, _bar, ref _newer, ref _newerBar);
        memory[_place] = x;
        memory[_place + _length] = _bar;
        if (_place < _last)
        {
            _place++;
            TLane extreme = memory[_place];
            TLane bar = memory[_place + _length];
            Newest(_newer, _newerBar, ref extreme, ref bar);
            return (TLane)_bar - bar;
        }

        TLane age = (TLane)_bar - _newerBar;
        for (int place = _last - 1; place > _start; place--)
            Newest(memory[place + 1], memory[place + _length + 1], ref memory[place], ref memory[place + _length]);
        _newer = TExtreme.Worst;
        _place = _start;
        return age;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Newest(TLane newer, TLane newerBar, ref TLane extreme, ref TLane bar)
    {
        extreme = TExtreme.Of(newer, extreme);
        bar = TLane.Select(TLane.Same(extreme, newer), newerBar, bar);
    }
}
