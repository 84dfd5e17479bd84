namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>A recorded result of Stock Indicators for .NET, and which of our outputs its fields are.</summary>
/// <param name="File">Name of the result file, without <c>.standard.json</c>.</param>
/// <param name="Indicator">Our id.</param>
/// <param name="Parameters">Our parameters.</param>
/// <param name="Fields">Per output of ours the field that has it, or null.</param>
internal sealed record SkenderCase(string File, string Indicator, double[] Parameters, string?[] Fields)
{
    /// <summary>How far the two agree.</summary>
    public Agreement Agreement { get; init; } = Agreement.Equal;

    /// <summary>
    /// Columns of the quotes to feed, in the order of our inputs; `other.close` is the second instrument's, and a number a column of it. Null
    /// for our defaults.
    /// </summary>
    public string[]? Inputs { get; init; }
}
