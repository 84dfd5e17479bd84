using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <summary>Eight doubles in a 512-bit register.</summary>
internal readonly unsafe partial struct Lane8(Vector512<double> vector) : IScanLane<Lane8>
{
    private readonly Vector512<double> _vector = vector;

    public static int Width => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Load(double* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane8 value, double* destination) => value._vector.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane8(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator +(Lane8 left, Lane8 right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 left, Lane8 right) => new(left._vector - right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator *(Lane8 left, Lane8 right) => new(left._vector * right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator /(Lane8 left, Lane8 right) => new(left._vector / right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 value) => new(-value._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator <(Lane8 left, Lane8 right) => new(Vector512.LessThan(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator >(Lane8 left, Lane8 right) => new(Vector512.GreaterThan(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator <=(Lane8 left, Lane8 right) => new(Vector512.LessThanOrEqual(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator >=(Lane8 left, Lane8 right) => new(Vector512.GreaterThanOrEqual(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator &(Lane8 left, Lane8 right) => new(left._vector & right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator |(Lane8 left, Lane8 right) => new(left._vector | right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Same(Lane8 left, Lane8 right) => new(Vector512.Equals(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Select(Lane8 mask, Lane8 yes, Lane8 no) =>
        new(Vector512.ConditionalSelect(mask._vector, yes._vector, no._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Abs(Lane8 value) => new(Vector512.Abs(value._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Sqrt(Lane8 value) => new(Vector512.Sqrt(value._vector));

    // x86's minimum is exactly this compare and select; others' differ where both are zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Min(Lane8 left, Lane8 right) => Avx512F.IsSupported
        ? new(Avx512F.Min(left._vector, right._vector))
        : Select(left < right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Max(Lane8 left, Lane8 right) => Avx512F.IsSupported
        ? new(Avx512F.Max(left._vector, right._vector))
        : Select(left > right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator ~(Lane8 mask) => new(~mask._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Floor(Lane8 value) => new(Vector512.Floor(value._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Ceiling(Lane8 value) => new(Vector512.Ceiling(value._vector));

    public static Lane8 Each<TFunction>(Lane8 value)
        where TFunction : IFunction
    {
        double* x = (double*)&value;
        for (int element = 0; element < Width; element++)
            x[element] = TFunction.Of(x[element]);
        return value;
    }

    public static Lane8 Each<TFunction>(Lane8 left, Lane8 right)
        where TFunction : IFunctionOfTwo
    {
        double* x = (double*)&left;
        double* y = (double*)&right;
        for (int element = 0; element < Width; element++)
            x[element] = TFunction.Of(x[element], y[element]);
        return left;
    }
}
