using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Volatility;

namespace TradingChitti.Indicators.Windows;

/// <summary>Wilder's smoothed directional movements and true range, seeded as TA-Lib seeds them. Takes <c>period</c> bars to warm.</summary>
internal struct DirectionalMovement<TLane>(int period)
    where TLane : unmanaged, ILane<TLane>
{
    private WilderTotal<TLane> _plus = new(period);
    private WilderTotal<TLane> _minus = new(period);
    private WilderTotal<TLane> _range = new(period);
    private HighLowClose<TLane> _before;

    // TA-Lib sums period-1 movements and smooths from there, one fewer than Wilder's first sum: the last of them is already a step.
    private int _plain = period - 2;
    private bool _started;

    /// <summary>Takes one of the first <c>period</c> bars.</summary>
    public void Warm(in HighLowClose<TLane> bar)
    {
        if (_started && _plain-- > 0)
        {
            Movement(bar, out TLane plus, out TLane minus);
            _plus.Warm(plus);
            _minus.Warm(minus);
            _range.Warm(TrueRange.Of(bar, _before.Close));
        }
        else if (_started)
        {
            Step(bar, out _, out _, out _);
        }

        _started = true;
        _before = bar;
    }

    /// <summary>Takes a bar; gives the smoothed totals including it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(in HighLowClose<TLane> bar, out TLane plus, out TLane minus, out TLane range)
    {
        Movement(bar, out TLane up, out TLane down);
        plus = _plus.Step(up);
        minus = _minus.Step(down);
        range = _range.Step(TrueRange.Of(bar, _before.Close));
        _before = bar;
    }

    /// <summary>Takes a bar; gives the directional index, 0 to 100, and a mask that is set where there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane StepIndex(in HighLowClose<TLane> bar, out TLane index)
    {
        Step(bar, out TLane plus, out TLane minus, out TLane range);
        TLane both = plus + minus;
        index = TLane.Abs(plus - minus) / both * 100;
        return Negligible.IsNot(range) & (both * 100 >= range * Negligible.Below);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Movement(in HighLowClose<TLane> bar, out TLane plus, out TLane minus) =>
        DirectionalMovement.Of(new HighLow<TLane>(bar.High, bar.Low), new HighLow<TLane>(_before.High, _before.Low), out plus, out minus);
}

/// <summary>What directional movement has in common, smoothed or not.</summary>
internal static class DirectionalMovement
{
    /// <summary>How far the high rose or the low fell since the bar before, whichever went further; 0 where neither did.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<TLane>(in HighLow<TLane> bar, in HighLow<TLane> before, out TLane plus, out TLane minus)
        where TLane : unmanaged, ILane<TLane>
    {
        TLane up = bar.High - before.High;
        TLane down = before.Low - bar.Low;
        plus = (up > 0) & (up > down) & up;
        minus = (down > 0) & (up < down) & down;
    }
}
