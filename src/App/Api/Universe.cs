using TradingChitti.Data.Api;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>The bars of every instrument that traded in the latest session, laid out for evaluation.</summary>
/// <param name="Version">The state of the market it was read from.</param>
/// <param name="Rows">How many bars of each instrument are in it, at most.</param>
/// <param name="Panel">The bars.</param>
/// <param name="Instruments">What is shown of an instrument, by id.</param>
public sealed record Universe(
    MarketVersion Version, DateOnly Session, int Rows, BarPanel Panel, IReadOnlyDictionary<int, Instrument> Instruments);
