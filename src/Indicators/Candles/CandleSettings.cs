using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>What counts as long, short, near and equal: TA-Lib's candle settings at their defaults.</summary>
/// <remarks>
/// A body is long or short against the average body, a doji and a very short shadow against the average range, a short shadow against the
/// average shadow, each of the ten candles before the one judged; a distance is near, far or nil against the average range of five. A long
/// or very long shadow is measured by its own candle's body and needs no average. See <see cref="Candle{TLane}"/> for those.
/// </remarks>
internal static class CandleSettings
{
    /// <summary>Candles a body, a range and a shadow are averaged over.</summary>
    public const int Period = 10;

    /// <summary>Candles a range is averaged over that distances are measured by.</summary>
    public const int DistancePeriod = 5;

    /// <summary>The most of the average range a doji's body has.</summary>
    public const double DojiBody = 0.1;

    /// <summary>The share of the average range a very short shadow stays below.</summary>
    public const double VeryShortShadow = 0.1;

    /// <summary>The multiple of its candle's body a very long shadow exceeds.</summary>
    public const double VeryLongShadow = 2;

    /// <summary>The share of the average range that is near.</summary>
    public const double Near = 0.2;

    /// <summary>The share of the average range that is far.</summary>
    public const double Far = 0.6;

    /// <summary>The share of the average range that is none.</summary>
    public const double Equal = 0.05;

    /// <summary>How much of the first body the last candle must take back, or the pause may; a fraction.</summary>
    public static IndicatorParameter Penetration(double byDefault) => IndicatorParameter.Real("penetration", byDefault, 0, 3e37);
}

/// <summary>The bodies before a candle.</summary>
internal struct BodyAverage<TLane>(int lookback, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private CandleAverage<TLane, CandleBody> _average = new(CandleSettings.Period, lookback, ref plan);

    /// <summary>A longer body is long.</summary>
    public readonly TLane Long
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean;
    }

    /// <summary>A shorter body is short; whether one of just this length is, patterns differ about.</summary>
    public readonly TLane Short
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean;
    }

    /// <summary>Takes the candle, once it has been judged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Candle<TLane> candle, Scratch<TLane> memory) => _average.Add(candle, memory);
}

/// <summary>The ranges before a candle.</summary>
internal struct RangeAverage<TLane>(int lookback, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private CandleAverage<TLane, CandleRange> _average = new(CandleSettings.Period, lookback, ref plan);

    /// <summary>No longer a body is a doji's.</summary>
    public readonly TLane DojiBody
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean * CandleSettings.DojiBody;
    }

    /// <summary>A shorter shadow is very short.</summary>
    public readonly TLane VeryShortShadow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean * CandleSettings.VeryShortShadow;
    }

    /// <summary>Takes the candle, once it has been judged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Candle<TLane> candle, Scratch<TLane> memory) => _average.Add(candle, memory);
}

/// <summary>The shadows before a candle.</summary>
internal struct ShadowAverage<TLane>(int lookback, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private CandleAverage<TLane, CandleShadows> _average = new(CandleSettings.Period, lookback, ref plan);

    /// <summary>A shorter shadow is short: the average is of both shadows together.</summary>
    public readonly TLane Short
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean / 2;
    }

    /// <summary>Takes the candle, once it has been judged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Candle<TLane> candle, Scratch<TLane> memory) => _average.Add(candle, memory);
}

/// <summary>The ranges before a candle that distances from it are measured by.</summary>
internal struct DistanceAverage<TLane>(int lookback, ref MemoryPlan plan)
    where TLane : unmanaged, ILane<TLane>
{
    private CandleAverage<TLane, CandleRange> _average = new(CandleSettings.DistancePeriod, lookback, ref plan);

    /// <summary>No further is near.</summary>
    public readonly TLane Near
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean * CandleSettings.Near;
    }

    /// <summary>Shorter by this is far shorter.</summary>
    public readonly TLane Far
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean * CandleSettings.Far;
    }

    /// <summary>No further is equal.</summary>
    public readonly TLane Equal
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _average.Mean * CandleSettings.Equal;
    }

    /// <summary>Whether a price is as good as another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLane AreEqual(TLane price, TLane other)
    {
        TLane distance = Equal;
        return (price <= other + distance) & (price >= other - distance);
    }

    /// <summary>Takes the candle, once it has been judged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Candle<TLane> candle, Scratch<TLane> memory) => _average.Add(candle, memory);
}
