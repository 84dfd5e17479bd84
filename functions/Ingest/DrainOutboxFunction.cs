using TradingChitti.App.Ingest;

namespace TradingChitti.Functions.Ingest;

public sealed class DrainOutboxFunction(DrainOutboxHandler handler)
{
    [Function("DrainOutbox")]
    public Task RunAsync([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        handler.HandleAsync(cancellationToken);
}
