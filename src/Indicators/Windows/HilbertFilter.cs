using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Ehlers' truncated Hilbert transformer: turns the phase of a cycle by a quarter, three bars late.</summary>
internal struct HilbertFilter<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private const double Outer = 0.0962;
    private const double Inner = 0.5769;

    private TLane _x1, _x2, _x3, _x4, _x5, _x6;

    /// <summary>Takes the next value; gives the turned one times <paramref name="gain"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Step(TLane x, TLane gain)
    {
        TLane turned = ((x * Outer) - (_x6 * Outer) - (_x4 * Inner) + (_x2 * Inner)) * gain;
        _x6 = _x5;
        _x5 = _x4;
        _x4 = _x3;
        _x3 = _x2;
        _x2 = _x1;
        _x1 = x;
        return turned;
    }
}
