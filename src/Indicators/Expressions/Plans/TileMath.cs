using System.Numerics;

namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>
/// Element-wise arithmetic and three-valued logic over tile memory. A condition is 1, 0 or NaN (unknown); a comparison with NaN is unknown.
/// A tile's length is a multiple of eight, which every vector width divides.
/// </summary>
internal static class TileMath
{
    private static Vector<double> NotAvailable => new(double.NaN);

    public static void Unary<TOperation>(ReadOnlySpan<double> x, Span<double> result)
        where TOperation : IUnaryOperation
    {
        for (int i = 0; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperation.Apply(new Vector<double>(x[i..])).CopyTo(result[i..]);
    }

    public static void Binary<TOperation>(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> result)
        where TOperation : IBinaryOperation
    {
        for (int i = 0; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperation.Apply(new Vector<double>(x[i..]), new Vector<double>(y[i..])).CopyTo(result[i..]);
    }

    private static Vector<double> Condition(Vector<long> holds, Vector<long> known) =>
        Vector.ConditionalSelect(known, Vector.ConditionalSelect(holds, Vector<double>.One, Vector<double>.Zero), NotAvailable);

    private static Vector<long> Known(Vector<double> x) => Vector.Equals(x, x);

    private static Vector<long> Known(Vector<double> x, Vector<double> y) => Known(x) & Known(y);

    public interface IUnaryOperation
    {
        static abstract Vector<double> Apply(Vector<double> x);
    }

    public interface IBinaryOperation
    {
        static abstract Vector<double> Apply(Vector<double> x, Vector<double> y);
    }

    public readonly struct Negate : IUnaryOperation
    {
        public static Vector<double> Apply(Vector<double> x) => -x;
    }

    public readonly struct Absolute : IUnaryOperation
    {
        public static Vector<double> Apply(Vector<double> x) => Vector.Abs(x);
    }

    public readonly struct Not : IUnaryOperation
    {
        public static Vector<double> Apply(Vector<double> x) => Vector<double>.One - x;
    }

    public readonly struct Add : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => x + y;
    }

    public readonly struct Subtract : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => x - y;
    }

    public readonly struct Multiply : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => x * y;
    }

    public readonly struct Divide : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) =>
            Vector.ConditionalSelect(Vector.Equals(y, Vector<double>.Zero), NotAvailable, x / y);
    }

    public readonly struct Less : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => Condition(Vector.LessThan(x, y), Known(x, y));
    }

    public readonly struct LessOrEqual : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => Condition(Vector.LessThanOrEqual(x, y), Known(x, y));
    }

    public readonly struct Equal : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => Condition(Vector.Equals(x, y), Known(x, y));
    }

    public readonly struct NotEqual : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) => Condition(~Vector.Equals(x, y), Known(x, y));
    }

    /// <summary>False where either is false, else unknown where either is unknown.</summary>
    public readonly struct And : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y)
        {
            Vector<long> isFalse = Vector.Equals(x, Vector<double>.Zero) | Vector.Equals(y, Vector<double>.Zero);
            return Vector.ConditionalSelect(isFalse, Vector<double>.Zero, x * y);
        }
    }

    /// <summary>True where either is true, else unknown where either is unknown.</summary>
    public readonly struct Or : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y)
        {
            Vector<long> isTrue = Vector.Equals(x, Vector<double>.One) | Vector.Equals(y, Vector<double>.One);
            return Vector.ConditionalSelect(isTrue, Vector<double>.One, x + y);
        }
    }

    public readonly struct Larger : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) =>
            Vector.ConditionalSelect(Known(x, y), Vector.ConditionalSelect(Vector.GreaterThan(x, y), x, y), NotAvailable);
    }

    public readonly struct Smaller : IBinaryOperation
    {
        public static Vector<double> Apply(Vector<double> x, Vector<double> y) =>
            Vector.ConditionalSelect(Known(x, y), Vector.ConditionalSelect(Vector.LessThan(x, y), x, y), NotAvailable);
    }
}
