using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>A function of one value, bar by bar; not available where it is not a finite number.</summary>
internal readonly struct Pointwise<TLane, TFunction> : IKernel<Pointwise<TLane, TFunction>, TLane, Real<TLane>, One<TLane>>
    where TLane : unmanaged, ILane<TLane>
    where TFunction : unmanaged, IFunction
{
    public static Pointwise<TLane, TFunction> Create(Arguments arguments, ref MemoryPlan plan) => default;

    public void Warm(in Real<TLane> row, Scratch<TLane> memory)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory) => Pointwise.Available(TLane.Each<TFunction>(row.X));
}

/// <summary>An operation of arithmetic on two values, written over lanes.</summary>
internal interface IOperation
{
    static abstract TLane Of<TLane>(TLane x, TLane y)
        where TLane : unmanaged, ILane<TLane>;
}

/// <summary>An operation on two series, bar by bar; not available where its result is not a finite number.</summary>
internal readonly struct PointwiseOfTwo<TLane, TOperation> : IKernel<PointwiseOfTwo<TLane, TOperation>, TLane, RealReal<TLane>, One<TLane>>
    where TLane : unmanaged, ILane<TLane>
    where TOperation : unmanaged, IOperation
{
    public static PointwiseOfTwo<TLane, TOperation> Create(Arguments arguments, ref MemoryPlan plan) => default;

    public void Warm(in RealReal<TLane> row, Scratch<TLane> memory)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public One<TLane> Step(in RealReal<TLane> row, Scratch<TLane> memory) => Pointwise.Available(TOperation.Of(row.X, row.Y));
}

/// <summary>What both have in common.</summary>
internal static class Pointwise
{
    /// <summary>A number as it is, and NaN in place of an infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Available<TLane>(TLane x)
        where TLane : unmanaged, ILane<TLane> => TLane.Select(TLane.Same(x - x, 0), x, double.NaN);
}
