using System.Diagnostics.CodeAnalysis;

namespace TradingChitti.Indicators.Expressions;

/// <summary>The built-in functions of the language; indicators come from the catalogue.</summary>
public static class ExpressionFunctions
{
    private static readonly Dictionary<string, ExpressionFunction> ByName;

    static ExpressionFunctions()
    {
        (string Name, FunctionArgument Kind) x = ("x", FunctionArgument.Series);
        (string Name, FunctionArgument Kind) y = ("y", FunctionArgument.Series);
        (string Name, FunctionArgument Kind) n = ("n", FunctionArgument.Bars);
        (string Name, FunctionArgument Kind) low = ("low", FunctionArgument.Series);
        (string Name, FunctionArgument Kind) high = ("high", FunctionArgument.Series);
        (string Name, FunctionArgument Kind) any = ("x", FunctionArgument.Any);
        (string Name, FunctionArgument Kind) condition = ("condition", FunctionArgument.Condition);
        All =
        [
            Holds(FunctionKind.CrossesAbove, "crosses_above", [x, y], "x is above y, and at the bar before was at or below it."),
            Holds(FunctionKind.CrossesBelow, "crosses_below", [x, y], "x is below y, and at the bar before was at or above it."),
            Holds(FunctionKind.Rising, "rising", [x, n], "x has risen at each of the last n bars."),
            Holds(FunctionKind.Falling, "falling", [x, n], "x has fallen at each of the last n bars."),
            Holds(FunctionKind.Between, "between", [x, low, high], "x lies from low to high; also written x between low and high."),
            Gives(FunctionKind.Highest, "highest", [x, n], "The largest x of the last n bars, this one included."),
            Gives(FunctionKind.Lowest, "lowest", [x, n], "The smallest x of the last n bars, this one included."),
            Gives(FunctionKind.Ago, "ago", [any, n], "x as it was n bars ago; x may be a condition."),
            Gives(FunctionKind.Change, "change", [x, n], "x minus x n bars ago."),
            Gives(FunctionKind.Count, "count", [condition, n], "At how many of the last n bars the condition held."),
            Gives(FunctionKind.Since, "since", [condition], "How many bars ago the condition last held; 0 now, unknown when it never has."),
            Gives(FunctionKind.Absolute, "abs", [x], "x without its sign."),
            Gives(FunctionKind.Larger, "larger", [x, y], "The larger of x and y; also max(x, y) of two series."),
            Gives(FunctionKind.Smaller, "smaller", [x, y], "The smaller of x and y; also min(x, y) of two series."),
            Gives(FunctionKind.Logarithm, "log", [x], "Natural logarithm; unknown for x of 0 or less."),
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

    private static ExpressionFunction Holds(FunctionKind kind, string name, (string Name, FunctionArgument Kind)[] arguments, string summary) =>
        new(kind, name, arguments, ExpressionType.Boolean, summary);

    private static ExpressionFunction Gives(FunctionKind kind, string name, (string Name, FunctionArgument Kind)[] arguments, string summary) =>
        new(kind, name, arguments, ExpressionType.Number, summary);
}
