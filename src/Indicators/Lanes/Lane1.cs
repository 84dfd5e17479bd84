using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <summary>One double: the lane of batch and stream, and of a machine without vector registers.</summary>
internal readonly unsafe partial struct Lane1(double value) : IScanLane<Lane1>
{
    private readonly double _value = value;

    /// <summary>The number, for a kernel written over this lane alone.</summary>
    public double Value => _value;

    public static int Width => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Load(double* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane1 value, double* destination) => *destination = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane1(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator +(Lane1 left, Lane1 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator -(Lane1 left, Lane1 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator *(Lane1 left, Lane1 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator /(Lane1 left, Lane1 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator -(Lane1 value) => new(-value._value);

    // The low element of a vector where there are vectors: a compare that stays a mask cannot mispredict.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator <(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new(Vector128.LessThan(left.Vector, right.Vector).ToScalar())
        : Mask(left._value < right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator >(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new(Vector128.GreaterThan(left.Vector, right.Vector).ToScalar())
        : Mask(left._value > right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator <=(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new(Vector128.LessThanOrEqual(left.Vector, right.Vector).ToScalar())
        : Mask(left._value <= right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator >=(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new(Vector128.GreaterThanOrEqual(left.Vector, right.Vector).ToScalar())
        : Mask(left._value >= right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator &(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new((left.Vector & right.Vector).ToScalar())
        : new(BitConverter.Int64BitsToDouble(left.Bits & right.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator |(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new((left.Vector | right.Vector).ToScalar())
        : new(BitConverter.Int64BitsToDouble(left.Bits | right.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Same(Lane1 left, Lane1 right) => Vector128.IsHardwareAccelerated
        ? new(Vector128.Equals(left.Vector, right.Vector).ToScalar())
        : Mask(left._value == right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Select(Lane1 mask, Lane1 yes, Lane1 no) => Vector128.IsHardwareAccelerated
        ? new(Vector128.ConditionalSelect(mask.Vector, yes.Vector, no.Vector).ToScalar())
        : new(BitConverter.Int64BitsToDouble((mask.Bits & yes.Bits) | (~mask.Bits & no.Bits)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Abs(Lane1 value) => new(Math.Abs(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Sqrt(Lane1 value) => new(Math.Sqrt(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Min(Lane1 left, Lane1 right) => Sse2.IsSupported
        ? new(Sse2.MinScalar(left.Vector, right.Vector).ToScalar())
        : Select(left < right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Max(Lane1 left, Lane1 right) => Sse2.IsSupported
        ? new(Sse2.MaxScalar(left.Vector, right.Vector).ToScalar())
        : Select(left > right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator ~(Lane1 mask) => new(BitConverter.Int64BitsToDouble(~mask.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Floor(Lane1 value) => new(Math.Floor(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Ceiling(Lane1 value) => new(Math.Ceiling(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Each<TFunction>(Lane1 value)
        where TFunction : IFunction => new(TFunction.Of(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Each<TFunction>(Lane1 left, Lane1 right)
        where TFunction : IFunctionOfTwo => new(TFunction.Of(left._value, right._value));

    private Vector128<double> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.CreateScalarUnsafe(_value);
    }

    private long Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.DoubleToInt64Bits(_value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane1 Mask(bool set) => new(BitConverter.Int64BitsToDouble(set ? -1L : 0L));
}
