using System.Diagnostics.CodeAnalysis;
using static TradingChitti.Indicators.Expressions.ExpressionType;
using static TradingChitti.Indicators.Expressions.FunctionArgument;

namespace TradingChitti.Indicators.Expressions;

/// <summary>The built-in functions of the language; indicators come from the catalogue.</summary>
public static class ExpressionFunctions
{
    private static readonly Dictionary<string, ExpressionFunction> ByName;

    static ExpressionFunctions()
    {
        All =
        [
            new(FunctionKind.CrossesAbove, "crosses_above", [("x", Series), ("y", Series)], Boolean, "x is above y and at the bar before was at or below it."),
            new(FunctionKind.CrossesBelow, "crosses_below", [("x", Series), ("y", Series)], Boolean, "x is below y and at the bar before was at or above it."),
            new(FunctionKind.Rising, "rising", [("x", Series), ("n", Bars)], Boolean, "x has risen at each of the last n bars."),
            new(FunctionKind.Falling, "falling", [("x", Series), ("n", Bars)], Boolean, "x has fallen at each of the last n bars."),
            new(FunctionKind.Highest, "highest", [("x", Series), ("n", Bars)], Number, "The largest x of the last n bars, this one included."),
            new(FunctionKind.Lowest, "lowest", [("x", Series), ("n", Bars)], Number, "The smallest x of the last n bars, this one included."),
            new(FunctionKind.Ago, "ago", [("x", Any), ("n", Bars)], Number, "x as it was n bars ago; x may be a condition."),
            new(FunctionKind.Change, "change", [("x", Series), ("n", Bars)], Number, "x minus x n bars ago."),
            new(FunctionKind.Count, "count", [("condition", Condition), ("n", Bars)], Number, "At how many of the last n bars the condition held."),
            new(FunctionKind.Since, "since", [("condition", Condition)], Number, "How many bars ago the condition last held; 0 when it holds now, unknown when it never has."),
            new(FunctionKind.Between, "between", [("x", Series), ("low", Series), ("high", Series)], Boolean, "x lies from low to high, both included; also written x between low and high."),
            new(FunctionKind.Absolute, "abs", [("x", Series)], Number, "x without its sign."),
            new(FunctionKind.Larger, "larger", [("x", Series), ("y", Series)], Number, "The larger of x and y; also max(x, y) of two series."),
            new(FunctionKind.Smaller, "smaller", [("x", Series), ("y", Series)], Number, "The smaller of x and y; also min(x, y) of two series."),
            new(FunctionKind.Logarithm, "log", [("x", Series)], Number, "Natural logarithm; unknown for x of 0 or less."),
            new(FunctionKind.SquareRoot, "sqrt", [("x", Series)], Number, "Square root; unknown for x below 0."),
        ];
        ByName = All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every function, in the order they are documented.</summary>
    public static IReadOnlyList<ExpressionFunction> All { get; }

    /// <summary>Finds a function by name, in any case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">Receives the function.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out ExpressionFunction? function) => ByName.TryGetValue(name, out function);

    internal static ExpressionFunction Of(FunctionKind kind) => All.First(function => function.Kind == kind);
}
