namespace TradingChitti.Market.Nse;

/// <summary>A security's change from one trading symbol to another.</summary>
/// <param name="OldSymbol">The symbol it gave up.</param>
/// <param name="NewSymbol">The symbol it took.</param>
/// <param name="On">The first session under the new symbol.</param>
/// <param name="Name">Company name, where given.</param>
public sealed record SymbolChange(string OldSymbol, string NewSymbol, DateOnly On, string Name);
