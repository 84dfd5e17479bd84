using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>How fast a parabolic stop closes in while it trails one direction.</summary>
/// <param name="Start">The first share of the distance to the extreme.</param>
/// <param name="Step">What each new extreme adds to it.</param>
/// <param name="Most">The greatest share.</param>
internal readonly record struct Acceleration(double Start, double Step, double Most)
{
    /// <summary>With what is above the most brought down to it.</summary>
    public Acceleration Bounded => new(Math.Min(Start, Most), Math.Min(Step, Most), Most);
}

/// <summary>Wilder's parabolic stop and reverse, started on the second bar as TA-Lib starts it.</summary>
/// <param name="rising">The acceleration while price rises.</param>
/// <param name="falling">The acceleration while price falls.</param>
/// <param name="start">The first stop: below a rise, minus that above a fall, 0 where the first two bars decide.</param>
/// <param name="offset">The share of itself by which the stop is moved away from price when it turns.</param>
internal struct ParabolicStop<TLane>(Acceleration rising, Acceleration falling, double start = 0, double offset = 0)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly Acceleration _up = rising.Bounded;
    private readonly Acceleration _down = falling.Bounded;
    private readonly double _start = start;
    private readonly double _offset = offset;
    private HighLow<TLane> _before;
    private TLane _rising;
    private TLane _stop;
    private TLane _extreme;
    private TLane _share;
    private bool _started;

    /// <summary>Takes the first bar.</summary>
    public void Warm(in HighLow<TLane> bar) => _before = bar;

    /// <summary>Takes a bar; gives the stop, and a mask that is set where price rises.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(in HighLow<TLane> bar, out TLane rising)
    {
        if (!_started)
            Start(bar);
        TLane turned = TLane.Select(_rising, bar.Low <= _stop, bar.High >= _stop);
        rising = TLane.Select(turned, ~_rising, _rising);
        TLane first = Bound(_extreme, rising, bar);
        first += first * TLane.Select(rising, -_offset, _offset);
        TLane stop = TLane.Select(turned, first, _stop);

        TLane newest = TLane.Select(rising, bar.High, bar.Low);
        TLane further = TLane.Select(rising, bar.High > _extreme, bar.Low < _extreme);
        TLane grown = TLane.Min(_share + TLane.Select(rising, _up.Step, _down.Step), TLane.Select(rising, _up.Most, _down.Most));
        TLane restarted = TLane.Select(rising, _up.Start, _down.Start);
        _share = TLane.Select(turned, restarted, TLane.Select(further, grown, _share));
        _extreme = TLane.Select(turned | further, newest, _extreme);
        _stop = Bound(stop + (_share * (_extreme - stop)), rising, bar);
        _rising = rising;
        _before = bar;
        return stop;
    }

    // The second bar is its own predecessor: the first has given the stop, and bounds nothing.
    private void Start(in HighLow<TLane> bar)
    {
        _started = true;
        DirectionalMovement.Of(bar, _before, out _, out TLane minus);
        _rising = _start == 0 ? ~(minus > 0) : (TLane)_start > 0;
        _stop = _start == 0 ? TLane.Select(_rising, _before.Low, _before.High) : Math.Abs(_start);
        _extreme = TLane.Select(_rising, bar.High, bar.Low);
        _share = TLane.Select(_rising, _up.Start, _down.Start);
        _before = bar;
    }

    /// <summary>Not inside the range of the bar or of the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly TLane Bound(TLane stop, TLane rising, in HighLow<TLane> bar) => TLane.Select(
        rising,
        TLane.Min(TLane.Min(stop, _before.Low), bar.Low),
        TLane.Max(TLane.Max(stop, _before.High), bar.High));
}
