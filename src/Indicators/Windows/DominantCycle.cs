using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Ehlers' homodyne discriminator: the period of the cycle price is in, by how fast its phasor turns from bar to bar.</summary>
/// <remarks>
/// TA-Lib smooths price with running sums and, where price stands still, takes the phase of their rounding errors. Here the four prices are
/// weighed anew at each bar: a price that stands still has no phasor.
/// </remarks>
/// <param name="quiet">Bars that only fill the smoother, at least four.</param>
internal struct DominantCycle<TLane>(int quiet)
    where TLane : unmanaged, ILane<TLane>
{
    private int _quiet = quiet;
    private TLane _x1, _x2, _x3;
    private TLane _detrended1, _detrended2, _detrended3;
    private TLane _i2, _q2, _re, _im;
    private TLane _period;
    private HilbertFilter<TLane> _detrend, _quadrature, _turnedInPhase, _turnedQuadrature;

    /// <summary>Price, smoothed over four bars.</summary>
    public TLane Smoothed { get; private set; }

    /// <summary>The part of the cycle that is in phase with the detrended price, three bars late.</summary>
    public TLane InPhase { get; private set; }

    /// <summary>The part that is a quarter ahead.</summary>
    public TLane Quadrature { get; private set; }

    /// <summary>The period, smoothed, in bars.</summary>
    public TLane Period { get; private set; }

    /// <summary>Takes one of the first bars; false, taking nothing, when the smoother is full.</summary>
    public bool Fill(TLane x)
    {
        if (_quiet == 0)
            return false;
        _quiet--;
        Smooth(x);
        return true;
    }

    /// <summary>Takes a bar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(TLane x)
    {
        TLane gain = (_period * 0.075) + 0.54;
        Smooth(x);
        TLane detrended = _detrend.Step(Smoothed, gain);
        Quadrature = _quadrature.Step(detrended, gain);
        InPhase = _detrended3;
        TLane turnedInPhase = _turnedInPhase.Step(InPhase, gain);
        TLane turnedQuadrature = _turnedQuadrature.Step(Quadrature, gain);
        _detrended3 = _detrended2;
        _detrended2 = _detrended1;
        _detrended1 = detrended;

        TLane q2 = ((Quadrature + turnedInPhase) * 0.2) + (_q2 * 0.8);
        TLane i2 = ((InPhase - turnedQuadrature) * 0.2) + (_i2 * 0.8);
        _re = (((i2 * _i2) + (q2 * _q2)) * 0.2) + (_re * 0.8);
        _im = (((i2 * _q2) - (q2 * _i2)) * 0.2) + (_im * 0.8);
        _i2 = i2;
        _q2 = q2;

        TLane still = TLane.Same(_re, 0) | TLane.Same(_im, 0);
        TLane period = TLane.Select(still, _period, (TLane)360 / TLane.Each<ArcTangentInDegrees>(_im / _re));
        period = TLane.Max(TLane.Min(period, _period * 1.5), _period * 0.67);
        period = TLane.Min(TLane.Max(period, DominantCycle.Shortest), DominantCycle.Longest);
        _period = (period * 0.2) + (_period * 0.8);
        Period = (_period * 0.33) + (Period * 0.67);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Smooth(TLane x)
    {
        Smoothed = ((x * 4) + (_x1 * 3) + (_x2 * 2) + _x3) * 0.1;
        _x3 = _x2;
        _x2 = _x1;
        _x1 = x;
    }
}

/// <summary>What the discriminator has in common at every width.</summary>
internal static class DominantCycle
{
    /// <summary>No cycle is taken for shorter, in bars.</summary>
    public const int Shortest = 6;

    /// <summary>No cycle is taken for longer.</summary>
    public const int Longest = 50;

    /// <summary>Bars <c>TA_MAMA</c> and its kin look back: twelve for the smoother, twenty for the chain of filters.</summary>
    public const int Lookback = 32;

    /// <summary>Bars of those that only fill the smoother.</summary>
    public const int Quiet = 12;

    /// <summary>Bars the functions that need the phase look back.</summary>
    public const int PhaseLookback = 63;

    /// <summary>Bars of those that only fill the smoother.</summary>
    public const int PhaseQuiet = 37;

    /// <summary>Bars until the four smoothers in a row, each keeping 0.8, have forgotten.</summary>
    public static int SettleLength => PhaseLookback + (4 * Settling.Of(0.8));
}

/// <summary>An angle from its tangent.</summary>
internal readonly struct ArcTangentInDegrees : IFunction
{
    public static double Of(double x) => Math.Atan(x) * (180 / Math.PI);
}
