using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Candles;

/// <summary>A bar seen as a candle: its body, its shadows, its colour, and where they lie against another candle's.</summary>
/// <remarks>A candle whose close is its open is white, as in TA-Lib.</remarks>
internal readonly struct Candle<TLane>(in OpenHighLowClose<TLane> bar)
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane Open = bar.Open;
    public readonly TLane High = bar.High;
    public readonly TLane Low = bar.Low;
    public readonly TLane Close = bar.Close;

    public TLane IsWhite
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Close >= Open;
    }

    public TLane IsBlack
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Close < Open;
    }

    /// <summary>The upper end of the body.</summary>
    public TLane Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Max(Open, Close);
    }

    /// <summary>The lower end of the body.</summary>
    public TLane Bottom
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Min(Open, Close);
    }

    /// <summary>How far the close is from the open.</summary>
    public TLane Body
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Abs(Close - Open);
    }

    /// <summary>How far the low is from the high.</summary>
    public TLane Range
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => High - Low;
    }

    public TLane UpperShadow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => High - Top;
    }

    public TLane LowerShadow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bottom - Low;
    }

    /// <summary>Above this length a shadow of this candle is long.</summary>
    public TLane LongShadow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Body;
    }

    /// <summary>Above this length a shadow of this candle is very long.</summary>
    public TLane VeryLongShadow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Body * CandleSettings.VeryLongShadow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane HasColourOf(in Candle<TLane> other) => (IsWhite & other.IsWhite) | (IsBlack & other.IsBlack);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane IsOppositeOf(in Candle<TLane> other) => (IsWhite & other.IsBlack) | (IsBlack & other.IsWhite);

    /// <summary>Whether all of it is above the other candle, shadows included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane GapsUpFrom(in Candle<TLane> other) => Low > other.High;

    /// <summary>Whether all of it is below the other candle, shadows included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane GapsDownFrom(in Candle<TLane> other) => High < other.Low;

    /// <summary>Whether its body is above the other's body.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane BodyGapsUpFrom(in Candle<TLane> other) => Bottom > other.Top;

    /// <summary>Whether its body is below the other's body.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane BodyGapsDownFrom(in Candle<TLane> other) => Top < other.Bottom;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane OpensInBodyOf(in Candle<TLane> other) => (Open > other.Bottom) & (Open < other.Top);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane ClosesInBodyOf(in Candle<TLane> other) => (Close > other.Bottom) & (Close < other.Top);

    /// <summary>Whether it opens in the other's body or no further from it than a distance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane OpensByBodyOf(in Candle<TLane> other, TLane distance) => (Open >= other.Bottom - distance) & (Open <= other.Top + distance);

    /// <summary>Whether its body is in the other's and touches neither end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane BodyIsInside(in Candle<TLane> other) => (Top < other.Top) & (Bottom > other.Bottom);

    /// <summary>Whether its body is in the other's; the ends may be the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane BodyIsWithin(in Candle<TLane> other) => (Top <= other.Top) & (Bottom >= other.Bottom);

    /// <summary>Whether its high and low are inside the other's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane RangeIsInside(in Candle<TLane> other) => (High < other.High) & (Low > other.Low);

    /// <summary>Whether both its high and its low are higher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane RangeIsAbove(in Candle<TLane> other) => (High > other.High) & (Low > other.Low);

    /// <summary>Whether both its high and its low are lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane RangeIsBelow(in Candle<TLane> other) => (High < other.High) & (Low < other.Low);

    /// <summary>Whether some of its body is in the other's range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane BodyMeetsRangeOf(in Candle<TLane> other) => (Bottom < other.High) & (Top > other.Low);

    /// <summary>Whether both shadows are shorter than a length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane ShadowsAreBelow(TLane length) => (UpperShadow < length) & (LowerShadow < length);

    /// <summary>Whether both shadows are longer than a length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane ShadowsAreAbove(TLane length) => (UpperShadow > length) & (LowerShadow > length);

    /// <summary>Whether the shadow on the side it opened on is shorter than a length: the lower one of a white candle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane OpeningShadowIsBelow(TLane length) => (IsWhite & (LowerShadow < length)) | (IsBlack & (UpperShadow < length));

    /// <summary>Whether the shadow on the side it closed on is shorter than a length: the upper one of a white candle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane ClosingShadowIsBelow(TLane length) => (IsWhite & (UpperShadow < length)) | (IsBlack & (LowerShadow < length));
}
