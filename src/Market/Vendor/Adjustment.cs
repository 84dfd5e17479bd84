namespace TradingChitti.Market.Vendor;

/// <summary>What a vendor did to its prices.</summary>
public enum Adjustment
{
    /// <summary>The file does not say; such series are compared and never mixed with raw bars.</summary>
    Unknown,

    /// <summary>Prices as traded.</summary>
    None,

    /// <summary>Prices and volumes rescaled by splits and bonuses; the adjusted close, where there is one, by dividends too.</summary>
    Splits,
}
