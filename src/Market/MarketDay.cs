namespace TradingChitti.Market;

/// <summary>What a source says about one day of the exchange.</summary>
/// <param name="Day">The day in market time.</param>
/// <param name="IsSession">Whether the exchange traded; a holiday otherwise.</param>
/// <param name="Note">The occasion, or how the day is known.</param>
public readonly record struct MarketDay(DateOnly Day, bool IsSession, string Note);
