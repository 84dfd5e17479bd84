using TradingChitti.App.Ingest;
using TradingChitti.App.Messages;

namespace TradingChitti.Functions.Ingest;

/// <summary>Market files to fetch and take in.</summary>
public sealed class ImportBarsFunction(ImportBarsHandler handler)
{
    [Function("ImportBars")]
    public Task RunAsync([QueueTrigger("import-bars")] ImportBars message, CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}
