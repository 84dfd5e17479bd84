namespace TradingChitti.Market.Nse;

/// <summary>One daily bar of one security exactly as a file published it: unadjusted, in rupees and shares.</summary>
public sealed record PublishedBar
{
    /// <summary>Trading symbol on the day.</summary>
    public required string Symbol { get; init; }

    /// <summary>NSE series, such as EQ or BE.</summary>
    public required string Series { get; init; }

    /// <summary>ISIN, where the file carries it.</summary>
    public string? Isin { get; init; }

    /// <summary>Security name, where the file carries it.</summary>
    public string? Name { get; init; }

    /// <summary>The trading day, in market time.</summary>
    public required DateOnly Session { get; init; }

    /// <summary>First price in rupees.</summary>
    public required decimal Open { get; init; }

    /// <summary>Highest price in rupees.</summary>
    public required decimal High { get; init; }

    /// <summary>Lowest price in rupees.</summary>
    public required decimal Low { get; init; }

    /// <summary>Closing price in rupees.</summary>
    public required decimal Close { get; init; }

    /// <summary>Shares traded.</summary>
    public required long VolumeShares { get; init; }

    /// <summary>Value traded in rupees, to the precision of the file.</summary>
    public decimal? TurnoverInr { get; init; }

    /// <summary>Number of trades.</summary>
    public int? Trades { get; init; }

    /// <summary>Shares marked for delivery.</summary>
    public long? DeliveryShares { get; init; }
}
