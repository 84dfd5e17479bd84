using TradingChitti.App.Ingest;
using TradingChitti.App.Messages;

namespace TradingChitti.Functions.Ingest;

/// <summary>Feeds to fetch now.</summary>
public sealed class FetchFeedFunction(FetchFeedHandler handler)
{
    [Function("FetchFeed")]
    public Task RunAsync([QueueTrigger("fetch-feed")] FetchFeed message, CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}
