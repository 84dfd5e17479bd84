namespace TradingChitti.Market.Nse;

/// <summary>A corporate action of the security that traded under a symbol on its ex-date.</summary>
/// <param name="Symbol">Trading symbol.</param>
/// <param name="Action">The event.</param>
public readonly record struct SymbolAction(string Symbol, CorporateAction Action);
