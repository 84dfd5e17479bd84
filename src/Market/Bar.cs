namespace TradingChitti.Market;

/// <summary>One daily bar as published: prices in rupees, volume in shares.</summary>
/// <param name="Session">The trading day, in market time.</param>
/// <param name="Open">First price in rupees.</param>
/// <param name="High">Highest price in rupees.</param>
/// <param name="Low">Lowest price in rupees.</param>
/// <param name="Close">Closing price in rupees.</param>
/// <param name="Volume">Shares traded.</param>
public readonly record struct Bar(DateOnly Session, double Open, double High, double Low, double Close, double Volume);
