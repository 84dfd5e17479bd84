using TradingChitti.Data.News;

namespace TradingChitti.App.Ingest;

/// <summary>Makes a list of feeds known; feeds that are known keep their history and their operator's switch.</summary>
public sealed class SeedFeeds(FeedStore feeds, TimeProvider time)
{
    public Task HandleAsync(IReadOnlyList<FeedSeed> list, CancellationToken cancellationToken) =>
        feeds.UpsertAsync(list, time.GetUtcNow(), cancellationToken);
}
