using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <content>Four bars of one series.</content>
internal readonly unsafe partial struct Lane4
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 MultiplyAdd(Lane4 x, Lane4 y, Lane4 z) => new(Vector256.MultiplyAddEstimate(x._vector, y._vector, z._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double First(Lane4 x) => x._vector.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Last(Lane4 x) => Avx2.IsSupported
        ? new(Avx2.Permute4x64(x._vector, 0b11_11_11_11))
        : new(Vector256.Create(x._vector.GetElement(3)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Sums(Lane4 x)
    {
        x += ShiftOne(x);
        return x + ShiftTwo(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Decayed(Lane4 x, Lane4 one, Lane4 two, Lane4 four)
    {
        x = MultiplyAdd(ShiftOne(x), one, x);
        return MultiplyAdd(ShiftTwo(x), two, x);
    }

    public static Lane4 Powers(double keep) => new(Vector256.Create(1, keep, keep * keep, keep * keep * keep));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Continue(Lane4 x, ref double total)
    {
        Lane2 lower = Lane2.Continue(new(x._vector.GetLower()), ref total);
        Lane2 upper = Lane2.Continue(new(x._vector.GetUpper()), ref total);
        return new(Vector256.Create(lower.Vector, upper.Vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane4 mask) => mask._vector.AsInt64() != Vector256<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane4 ShiftOne(Lane4 x) => Avx2.IsSupported
        ? new(Avx.Blend(Vector256<double>.Zero, Avx2.Permute4x64(x._vector, 0b10_01_00_00), 0b1110))
        : new(Vector256.Create(0, x._vector.ToScalar(), x._vector.GetElement(1), x._vector.GetElement(2)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane4 ShiftTwo(Lane4 x) => Avx.IsSupported
        ? new(Avx.Permute2x128(x._vector, x._vector, 0b0000_1000))
        : new(Vector256.Create(Vector128<double>.Zero, x._vector.GetLower()));
}
