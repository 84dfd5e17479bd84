namespace TradingChitti.Market.Nse;

/// <summary>One line of the exchange's list of equities (<c>EQUITY_L.csv</c>).</summary>
/// <param name="Symbol">Current trading symbol.</param>
/// <param name="Name">Company name.</param>
/// <param name="Series">NSE series.</param>
/// <param name="ListedOn">Day of listing, where given.</param>
/// <param name="Isin">Twelve-character ISIN.</param>
/// <param name="FaceValue">Face value in rupees, where given.</param>
public sealed record ListedSecurity(string Symbol, string Name, string Series, DateOnly? ListedOn, string Isin, decimal? FaceValue);
