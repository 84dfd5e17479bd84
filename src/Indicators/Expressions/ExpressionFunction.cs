namespace TradingChitti.Indicators.Expressions;

/// <summary>The built-in functions by what they compute.</summary>
public enum FunctionKind
{
    /// <summary>x was at or below y and is above it.</summary>
    CrossesAbove,

    /// <summary>x was at or above y and is below it.</summary>
    CrossesBelow,

    /// <summary>x has risen at each of the last n bars.</summary>
    Rising,

    /// <summary>x has fallen at each of the last n bars.</summary>
    Falling,

    /// <summary>The largest x of the last n bars.</summary>
    Highest,

    /// <summary>The smallest x of the last n bars.</summary>
    Lowest,

    /// <summary>x, n bars ago.</summary>
    Ago,

    /// <summary>x minus x n bars ago.</summary>
    Change,

    /// <summary>At how many of the last n bars the condition held.</summary>
    Count,

    /// <summary>How many bars ago the condition last held.</summary>
    Since,

    /// <summary>Whether x lies within two bounds, both included.</summary>
    Between,

    /// <summary>Absolute value.</summary>
    Absolute,

    /// <summary>The larger of two values.</summary>
    Larger,

    /// <summary>The smaller of two values.</summary>
    Smaller,

    /// <summary>Natural logarithm.</summary>
    Logarithm,
}

/// <summary>What one argument of a function must be.</summary>
public enum FunctionArgument
{
    /// <summary>A number per bar.</summary>
    Series,

    /// <summary>A condition per bar.</summary>
    Condition,

    /// <summary>A number or a condition per bar; the function gives the same.</summary>
    Any,

    /// <summary>A constant whole number of bars.</summary>
    Bars,
}

/// <summary>A built-in function of the language.</summary>
/// <param name="Kind">What it computes.</param>
/// <param name="Name">Its name in expressions.</param>
/// <param name="Arguments">Its arguments in order, by name.</param>
/// <param name="Type">What it gives.</param>
/// <param name="Summary">One sentence for people.</param>
public sealed record ExpressionFunction(
    FunctionKind Kind,
    string Name,
    IReadOnlyList<(string Name, FunctionArgument Kind)> Arguments,
    ExpressionType Type,
    string Summary)
{
    /// <summary>The most bars a function looks back.</summary>
    public const int MostBars = 100_000;

    /// <summary>The fewest bars it takes: 0 for <c>ago</c>, 1 otherwise.</summary>
    public int FewestBars => Kind is FunctionKind.Ago ? 0 : 1;

    /// <summary>How it is called, such as <c>ago(x, n)</c>.</summary>
    public string Signature => $"{Name}({string.Join(", ", Arguments.Select(argument => argument.Name))})";

    /// <summary>Whether its value at a bar depends on its arguments at the bar before.</summary>
    public bool LooksAtPrevious => Kind
        is FunctionKind.CrossesAbove or FunctionKind.CrossesBelow or FunctionKind.Rising or FunctionKind.Falling or FunctionKind.Change;

    /// <summary>How many further bars it needs before its first value.</summary>
    /// <param name="bars">The number of bars it is called with.</param>
    public int BarsBefore(int bars) => Kind switch
    {
        FunctionKind.CrossesAbove or FunctionKind.CrossesBelow => 1,
        FunctionKind.Rising or FunctionKind.Falling or FunctionKind.Ago or FunctionKind.Change => bars,
        FunctionKind.Highest or FunctionKind.Lowest or FunctionKind.Count => bars - 1,
        _ => 0,
    };
}
