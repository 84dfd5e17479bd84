namespace TradingChitti.Data.Market;

/// <summary>The prices of one stored bar, in rupees.</summary>
public readonly record struct StoredPrices(DateOnly Session, decimal Open, decimal High, decimal Low, decimal Close);
