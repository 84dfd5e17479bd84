using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Candles;

/// <summary>A part of a candle that is averaged.</summary>
internal interface ICandlePart
{
    static abstract TLane Of<TLane>(in Candle<TLane> candle)
        where TLane : unmanaged, ILane<TLane>;
}

/// <summary>The body.</summary>
internal readonly struct CandleBody : ICandlePart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(in Candle<TLane> candle)
        where TLane : unmanaged, ILane<TLane> => candle.Body;
}

/// <summary>High to low.</summary>
internal readonly struct CandleRange : ICandlePart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(in Candle<TLane> candle)
        where TLane : unmanaged, ILane<TLane> => candle.Range;
}

/// <summary>Both shadows together.</summary>
internal readonly struct CandleShadows : ICandlePart
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Of<TLane>(in Candle<TLane> candle)
        where TLane : unmanaged, ILane<TLane> => candle.UpperShadow + candle.LowerShadow;
}

/// <summary>The average of a part over the candles before the one judged.</summary>
/// <remarks>
/// Prices come in ticks, so a body often is exactly as long as the average, and the last bit of the total decides. That bit has to be
/// TA-Lib's: one total for each candle of a pattern, begun <c>length</c> bars before the lookback ends, and each bar the new part less the
/// old one added to it. The total is taken anew from its window once in <see cref="RenewAfter"/> candles, which no history of days reaches.
/// </remarks>
internal struct CandleAverage<TLane, TPart>
    where TLane : unmanaged, ILane<TLane>
    where TPart : ICandlePart
{
    private const int RenewAfter = 100_000;

    private readonly int _start;
    private readonly int _length;
    private readonly double _count;
    private Ring<TLane> _window;
    private TLane _total;
    private int _waiting;
    private int _age;

    /// <param name="length">Candles averaged.</param>
    /// <param name="lookback">Bars before the pattern is first looked for.</param>
    /// <param name="plan">Where its window is set aside.</param>
    public CandleAverage(int length, int lookback, ref MemoryPlan plan)
    {
        _start = plan.Length;
        _length = length;
        _count = length;
        _window = new(length, ref plan);
        _waiting = lookback - length;
    }

    public readonly TLane Mean
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _total / _count;
    }

    /// <summary>Takes the candle that was judged, on each bar from the first on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Candle<TLane> candle, Scratch<TLane> memory)
    {
        if (_waiting > 0)
        {
            _waiting--;
            return;
        }

        TLane part = TPart.Of(candle);
        _total += part - _window.Replace(part, memory);
        if (_window.AtStart)
        {
            _age += _length;
            if (_age >= RenewAfter)
            {
                _total = Sum(memory, _start, _length);
                _age = 0;
            }
        }
    }

    // Not inlined, and without the address of the average: that would keep the kernel out of registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TLane Sum(Scratch<TLane> memory, int start, int length)
    {
        TLane sum = 0;
        for (int place = start; place < start + length; place++)
            sum += memory[place];
        return sum;
    }
}
