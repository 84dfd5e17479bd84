namespace TradingChitti.Market.Nse;

/// <summary>One line of an index list (<c>ind_nifty50list.csv</c>).</summary>
/// <param name="Symbol">Current trading symbol.</param>
/// <param name="Name">Company name.</param>
/// <param name="Industry">Industry as the index provider groups it.</param>
/// <param name="Series">NSE series.</param>
/// <param name="Isin">Twelve-character ISIN.</param>
public sealed record IndexConstituent(string Symbol, string Name, string Industry, string Series, string Isin);
