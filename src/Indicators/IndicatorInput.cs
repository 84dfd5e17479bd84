namespace TradingChitti.Indicators;

/// <summary>A column an indicator reads.</summary>
/// <param name="Name">The bar column it is unless told otherwise: open, high, low, close or volume.</param>
/// <param name="IsReal">Whether any series may be fed in its place.</param>
public sealed record IndicatorInput(string Name, bool IsReal)
{
    /// <summary>Any series; the close unless told otherwise.</summary>
    public static IReadOnlyList<IndicatorInput> Real { get; } = [new("close", true)];

    /// <summary>Any series, and volume.</summary>
    public static IReadOnlyList<IndicatorInput> RealVolume { get; } = [new("close", true), new("volume", false)];

    /// <summary>High and low.</summary>
    public static IReadOnlyList<IndicatorInput> HighLow { get; } = [new("high", false), new("low", false)];

    /// <summary>High, low and close.</summary>
    public static IReadOnlyList<IndicatorInput> HighLowClose { get; } = [.. HighLow, new("close", false)];

    /// <summary>High, low, close and volume.</summary>
    public static IReadOnlyList<IndicatorInput> HighLowCloseVolume { get; } = [.. HighLowClose, new("volume", false)];
}
