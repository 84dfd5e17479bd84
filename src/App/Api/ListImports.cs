using TradingChitti.Data.Market;

namespace TradingChitti.App.Api;

/// <summary>The import log, newest first, each file with its first rejected lines.</summary>
public sealed class ListImportsHandler(ImportStore imports)
{
    private const int RejectionsShown = 20;

    public async Task<ItemList<ImportLogEntry>> HandleAsync(string? status, int limit, CancellationToken cancellationToken) =>
        new(await imports.LoadLogAsync(status, limit, RejectionsShown, cancellationToken));
}
