using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Which end of a window is looked for.</summary>
internal interface IExtreme : IFold
{
    static abstract double Worst { get; }
}

/// <summary>The largest value.</summary>
internal readonly struct Highest : IExtreme
{
    public static double Worst => double.NegativeInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(TLane left, TLane right)
        where TLane : unmanaged, ILane<TLane> => TLane.Max(left, right);
}

/// <summary>The smallest value.</summary>
internal readonly struct Lowest : IExtreme
{
    public static double Worst => double.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(TLane left, TLane right)
        where TLane : unmanaged, ILane<TLane> => TLane.Min(left, right);
}

/// <summary>The largest or smallest of the last <c>length</c> values, at three comparisons a bar whatever the length.</summary>
/// <remarks>
/// The series is cut into blocks of <c>length</c>. A window reaches into two of them: the extreme of the newer part is carried along, that of
/// the older part is read from memory, where each finished block is turned into the extremes of its ends (van Herk 1992; Gil and Werman 1993).
/// Which of the two it does depends on the bar number alone, so lanes never part; a queue of candidates would depend on the values.
/// </remarks>
internal struct RollingExtreme<TLane, TExtreme>
    where TLane : unmanaged, ILane<TLane>
    where TExtreme : IExtreme
{
    private readonly int _start;
    private readonly int _last;
    private int _place;
    private TLane _newer;

    public RollingExtreme(int length, ref MemoryPlan plan)
    {
        _start = plan.Take(length);
        _last = _start + length - 1;
        _place = _start;
        _newer = TExtreme.Worst;
    }

    /// <summary>Takes the next value; gives the extreme of the window it ends, once there has been a full window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Add(TLane x, Scratch<TLane> memory)
    {
        _newer = TExtreme.Of(x, _newer);
        memory[_place] = x;
        if (_place < _last)
        {
            _place++;
            return TExtreme.Of(_newer, memory[_place]);
        }

        TLane whole = _newer;
        TLane end = x;
        for (int place = _last - 1; place > _start; place--)
        {
            end = TExtreme.Of(memory[place], end);
            memory[place] = end;
        }

        _newer = TExtreme.Worst;
        _place = _start;
        return whole;
    }
}
