namespace TradingChitti.Market.Nse;

/// <summary>A symbol that a share has or once had.</summary>
/// <param name="Isin">Twelve-character ISIN.</param>
/// <param name="Symbol">Trading symbol.</param>
public sealed record IsinSymbol(string Isin, string Symbol);
