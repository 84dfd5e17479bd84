namespace TradingChitti.Market.Nse;

/// <summary>One member of an index on one day.</summary>
/// <param name="IndexName">Index name in upper case, such as <c>NIFTY BANK</c>.</param>
/// <param name="Category">What kind of index it is, such as <c>Sectoral</c>; empty where not given.</param>
/// <param name="Symbol">Trading symbol on that day.</param>
/// <param name="AsOf">The day.</param>
public sealed record IndexMember(string IndexName, string Category, string Symbol, DateOnly AsOf);
