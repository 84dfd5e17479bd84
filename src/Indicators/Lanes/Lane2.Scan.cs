using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <content>Two bars of one series.</content>
internal readonly unsafe partial struct Lane2
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 MultiplyAdd(Lane2 x, Lane2 y, Lane2 z) => new(Vector128.MultiplyAddEstimate(x._vector, y._vector, z._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double First(Lane2 x) => x._vector.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Last(Lane2 x) => Sse2.IsSupported ? new(Sse2.UnpackHigh(x._vector, x._vector))
        : AdvSimd.Arm64.IsSupported ? new(AdvSimd.Arm64.DuplicateSelectedScalarToVector128(x._vector, 1))
        : new(Vector128.Create(x._vector.GetElement(1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Sums(Lane2 x) => x + ShiftOne(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Decayed(Lane2 x, Lane2 one, Lane2 two, Lane2 four) => MultiplyAdd(ShiftOne(x), one, x);

    public static Lane2 Powers(double keep) => new(Vector128.Create(1, keep));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane2 Continue(Lane2 x, ref double total)
    {
        double first = total + x._vector.ToScalar();
        total = first + x._vector.GetElement(1);
        return new(Vector128.Create(first, total));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane2 mask) => mask._vector.AsInt64() != Vector128<long>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane2 ShiftOne(Lane2 x) => Sse2.IsSupported ? new(Sse2.UnpackLow(Vector128<double>.Zero, x._vector))
        : AdvSimd.IsSupported ? new(AdvSimd.ExtractVector128(Vector128<double>.Zero, x._vector, 1))
        : new(Vector128.Create(0, x._vector.ToScalar()));
}
