using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradingChitti.Indicators.Lanes;

/// <content>Eight bars of one series.</content>
internal readonly unsafe partial struct Lane8
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 MultiplyAdd(Lane8 x, Lane8 y, Lane8 z) => new(Vector512.MultiplyAddEstimate(x._vector, y._vector, z._vector));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double First(Lane8 x) => x._vector.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Last(Lane8 x) => Avx512F.IsSupported
        ? new(Avx512F.PermuteVar8x64(x._vector, Vector512.Create(7L)))
        : new(Vector512.Create(x._vector.GetElement(7)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Sums(Lane8 x)
    {
        x += Shift(x, 1);
        x += Shift(x, 2);
        return x + Shift(x, 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Decayed(Lane8 x, Lane8 one, Lane8 two, Lane8 four)
    {
        x = MultiplyAdd(Shift(x, 1), one, x);
        x = MultiplyAdd(Shift(x, 2), two, x);
        return MultiplyAdd(Shift(x, 4), four, x);
    }

    public static Lane8 Powers(double keep)
    {
        double* powers = stackalloc double[8];
        powers[0] = 1;
        for (int bar = 1; bar < 8; bar++)
            powers[bar] = powers[bar - 1] * keep;
        return Load(powers);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Continue(Lane8 x, ref double total)
    {
        Lane4 lower = Lane4.Continue(new(x._vector.GetLower()), ref total);
        Lane4 upper = Lane4.Continue(new(x._vector.GetUpper()), ref total);
        return new(Vector512.Create(lower.Vector, upper.Vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lane8 mask) => mask._vector.AsInt64() != Vector512<long>.Zero;

    // The upper bars of x behind as many zeros as they moved.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane8 Shift(Lane8 x, [System.Diagnostics.CodeAnalysis.ConstantExpected] byte bars)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<long> moved = bars switch
            {
                1 => Avx512F.AlignRight64(x._vector.AsInt64(), Vector512<long>.Zero, 7),
                2 => Avx512F.AlignRight64(x._vector.AsInt64(), Vector512<long>.Zero, 6),
                _ => Avx512F.AlignRight64(x._vector.AsInt64(), Vector512<long>.Zero, 4),
            };
            return new(moved.AsDouble());
        }

        Vector512<double> shifted = Vector512<double>.Zero;
        double* from = (double*)&x;
        double* to = (double*)&shifted;
        for (int bar = bars; bar < 8; bar++)
            to[bar] = from[bar - bars];
        return new(shifted);
    }
}
