using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Arithmetic;

/// <summary>Quotient of two series.</summary>
public static class Div
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(PointwiseOfTwo<,>))
    {
        Id = "div",
        Name = "Division",
        Family = IndicatorFamily.Arithmetic,
        Inputs = IndicatorInput.RealReal,
        Outputs = [new("div", IsSparse: true)],
        Formula = "x / y",
        Source = "TA-Lib 0.6 TA_DIV",
        WhenUndefined = "not available where y is 0",
        TaLib = "DIV",
        Function = typeof(Operation),
    };

    internal readonly struct Operation : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Of<TLane>(TLane x, TLane y)
            where TLane : unmanaged, ILane<TLane> => x / y;
    }
}
