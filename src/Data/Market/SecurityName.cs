namespace TradingChitti.Data.Market;

/// <summary>A security as one source names it on one day.</summary>
/// <param name="Symbol">Trading symbol.</param>
/// <param name="Isin">ISIN, where the source gives it.</param>
/// <param name="Name">Name, where the source gives it.</param>
/// <param name="Series">NSE series.</param>
public readonly record struct SecurityName(string Symbol, string? Isin, string? Name, string Series);
