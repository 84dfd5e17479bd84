using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Sum of two series.</summary>
public static class Add
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(PointwiseOfTwo<,>))
    {
        Id = "add",
        Name = "Addition",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.RealReal,
        Outputs = [new("add", IsSparse: true)],
        Formula = "x + y",
        Source = "TA-Lib 0.6 TA_ADD",
        WhenUndefined = "not available where it is too large to be a number",
        TaLib = "ADD",
        Function = typeof(Operation),
    };

    internal readonly struct Operation : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Of<TLane>(TLane x, TLane y)
            where TLane : unmanaged, ILane<TLane> => x + y;
    }
}
