namespace TradingChitti.Indicators;

/// <summary>A series an indicator gives.</summary>
/// <param name="Name">Lower-case name, unique within the indicator; what stands behind the dot in an expression.</param>
/// <param name="Minimum">The least value there can be.</param>
/// <param name="Maximum">The greatest value there can be.</param>
/// <param name="IsSparse">Whether a bar after the lookback may have no value: there is no pivot yet, the other stop is the one in force.</param>
public sealed record IndicatorOutput(
    string Name, double Minimum = double.NegativeInfinity, double Maximum = double.PositiveInfinity, bool IsSparse = false)
{
    /// <summary>The name TA-Lib gives the output, where its function has several; null otherwise.</summary>
    public string? TaLib { get; init; }
}
