namespace TradingChitti.Market;

/// <summary>On which scale bars are read.</summary>
public enum PriceScale
{
    /// <summary>As published.</summary>
    Raw,

    /// <summary>Adjusted for splits, bonuses, demergers and rights, on the scale of the last session.</summary>
    Adjusted,

    /// <summary>As <see cref="Adjusted"/>, and with dividends taken as if put back into the share at the close before the ex-date.</summary>
    TotalReturn,
}
