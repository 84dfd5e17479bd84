using TradingChitti.Data.Market;

namespace TradingChitti.App.Api;

/// <summary>Instruments that match a search by symbol, former symbol, name or ISIN, nearest first.</summary>
public sealed class ListInstrumentsHandler(InstrumentStore instruments)
{
    public async Task<ItemList<InstrumentItem>> HandleAsync(string? search, int limit, CancellationToken cancellationToken) =>
        new([.. (await instruments.SearchAsync(search, limit, cancellationToken)).Select(InstrumentItem.Of)]);
}
