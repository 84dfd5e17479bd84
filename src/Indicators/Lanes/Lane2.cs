using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <summary>Two doubles in a 128-bit register.</summary>
internal readonly unsafe partial struct Lane2(Vector128<double> vector) : IScanLane<Lane2>
{
    private readonly Vector128<double> _vector = vector;

    public Vector128<double> Vector => _vector;

    public static int Width => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Load(double* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane2 value, double* destination) => value._vector.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane2(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator +(Lane2 left, Lane2 right) => new(left._vector + right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator -(Lane2 left, Lane2 right) => new(left._vector - right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator *(Lane2 left, Lane2 right) => new(left._vector * right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator /(Lane2 left, Lane2 right) => new(left._vector / right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator -(Lane2 value) => new(-value._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator <(Lane2 left, Lane2 right) => new(Vector128.LessThan(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator >(Lane2 left, Lane2 right) => new(Vector128.GreaterThan(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator <=(Lane2 left, Lane2 right) => new(Vector128.LessThanOrEqual(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator >=(Lane2 left, Lane2 right) => new(Vector128.GreaterThanOrEqual(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator &(Lane2 left, Lane2 right) => new(left._vector & right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator |(Lane2 left, Lane2 right) => new(left._vector | right._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Same(Lane2 left, Lane2 right) => new(Vector128.Equals(left._vector, right._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Select(Lane2 mask, Lane2 yes, Lane2 no) =>
        new(Vector128.ConditionalSelect(mask._vector, yes._vector, no._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Abs(Lane2 value) => new(Vector128.Abs(value._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Sqrt(Lane2 value) => new(Vector128.Sqrt(value._vector));

    // x86's minimum is exactly this compare and select; others' differ where both are zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Min(Lane2 left, Lane2 right) => Sse2.IsSupported
        ? new(Sse2.Min(left._vector, right._vector))
        : Select(left < right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Max(Lane2 left, Lane2 right) => Sse2.IsSupported
        ? new(Sse2.Max(left._vector, right._vector))
        : Select(left > right, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 operator ~(Lane2 mask) => new(~mask._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Floor(Lane2 value) => new(Vector128.Floor(value._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Ceiling(Lane2 value) => new(Vector128.Ceiling(value._vector));

    public static Lane2 Each<TFunction>(Lane2 value)
        where TFunction : IFunction
    {
        double* x = (double*)&value;
        for (int element = 0; element < Width; element++)
            x[element] = TFunction.Of(x[element]);
        return value;
    }

    public static Lane2 Each<TFunction>(Lane2 left, Lane2 right)
        where TFunction : IFunctionOfTwo
    {
        double* x = (double*)&left;
        double* y = (double*)&right;
        for (int element = 0; element < Width; element++)
            x[element] = TFunction.Of(x[element], y[element]);
        return left;
    }
}
