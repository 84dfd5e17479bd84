using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <summary>Four doubles in a 256-bit register.</summary>
internal readonly unsafe partial struct Lane4(Vector256<double> vector) : IScanLane<Lane4>
{
    private readonly Vector256<double> _vector = vector;

    public Vector256<double> Vector => _vector;

    public static int Width => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Load(double* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane4 value, double* destination) => value._vector.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane4(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator +(Lane4 left, Lane4 right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 left, Lane4 right) => new(left._vector - right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator *(Lane4 left, Lane4 right) => new(left._vector * right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator /(Lane4 left, Lane4 right) => new(left._vector / right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 value) => new(-value._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator <(Lane4 left, Lane4 right) => new(Vector256.LessThan(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator >(Lane4 left, Lane4 right) => new(Vector256.GreaterThan(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator <=(Lane4 left, Lane4 right) => new(Vector256.LessThanOrEqual(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator >=(Lane4 left, Lane4 right) => new(Vector256.GreaterThanOrEqual(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator &(Lane4 left, Lane4 right) => new(left._vector & right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator |(Lane4 left, Lane4 right) => new(left._vector | right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Same(Lane4 left, Lane4 right) => new(Vector256.Equals(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Select(Lane4 mask, Lane4 yes, Lane4 no) =>
        new(Vector256.ConditionalSelect(mask._vector, yes._vector, no._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Abs(Lane4 value) => new(Vector256.Abs(value._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Sqrt(Lane4 value) => new(Vector256.Sqrt(value._vector));

    // x86's minimum is exactly this compare and select; others' differ where both are zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Min(Lane4 left, Lane4 right) => Avx.IsSupported
        ? new(Avx.Min(left._vector, right._vector))
        : Select(left < right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Max(Lane4 left, Lane4 right) => Avx.IsSupported
        ? new(Avx.Max(left._vector, right._vector))
        : Select(left > right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator ~(Lane4 mask) => new(~mask._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Floor(Lane4 value) => new(Vector256.Floor(value._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Ceiling(Lane4 value) => new(Vector256.Ceiling(value._vector));

    public static Lane4 Each<TFunction>(Lane4 value)
        where TFunction : IFunction
    {
        double* x = (double*)&value;
        for (int element = 0; element < Width; element++)
            x[element] = TFunction.Of(x[element]);
        return value;
    }

    public static Lane4 Each<TFunction>(Lane4 left, Lane4 right)
        where TFunction : IFunctionOfTwo
    {
        double* x = (double*)&left;
        double* y = (double*)&right;
        for (int element = 0; element < Width; element++)
            x[element] = TFunction.Of(x[element], y[element]);
        return left;
    }
}
