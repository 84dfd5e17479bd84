namespace TradingChitti.Indicators;

/// <summary>A column an indicator reads.</summary>
/// <param name="Name">The bar column it is unless told otherwise: open, high, low, close or volume.</param>
/// <param name="IsReal">Whether any series may be fed in its place.</param>
/// <param name="IsRequired">Whether an expression has to say which series it is.</param>
public sealed record IndicatorInput(string Name, bool IsReal, bool IsRequired = false)
{
    /// <summary>Whether bars have the column of themselves.</summary>
    internal bool IsOfBars => Name is "open" or "high" or "low" or "close" or "volume";

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

    /// <summary>Two series, both of which an expression names.</summary>
    public static IReadOnlyList<IndicatorInput> RealReal { get; } = [new("close", true, true), new("open", true, true)];

    /// <summary>The volume, or any other series in its place.</summary>
    public static IReadOnlyList<IndicatorInput> Volume { get; } = [new("volume", true)];

    /// <summary>Close and volume.</summary>
    public static IReadOnlyList<IndicatorInput> CloseVolume { get; } = [new("close", false), new("volume", false)];

    /// <summary>High, low and volume.</summary>
    public static IReadOnlyList<IndicatorInput> HighLowVolume { get; } = [.. HighLow, new("volume", false)];

    /// <summary>Open and close.</summary>
    public static IReadOnlyList<IndicatorInput> OpenClose { get; } = [new("open", false), new("close", false)];

    /// <summary>Open, high, low and close.</summary>
    public static IReadOnlyList<IndicatorInput> OpenHighLowClose { get; } = [new("open", false), .. HighLowClose];

    /// <summary>Open, high, low, close and volume.</summary>
    public static IReadOnlyList<IndicatorInput> OpenHighLowCloseVolume { get; } = [.. OpenHighLowClose, new("volume", false)];
}
