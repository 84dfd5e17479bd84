namespace TradingChitti.Market.Vendor;

/// <summary>Sources that a file's content names by itself.</summary>
public static class VendorSources
{
    /// <summary>Yahoo, by its column of adjusted closes or its chart JSON.</summary>
    public const string Yahoo = "yahoo";

    /// <summary>A CSV of prices that does not say where it is from.</summary>
    public const string Csv = "csv";

    /// <summary>Minutes made here from single trades.</summary>
    public const string Ticks = "ticks";
}
