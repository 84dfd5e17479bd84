using TradingChitti.Data.Api;

namespace TradingChitti.App.Api;

/// <summary>Every feed and its health.</summary>
public sealed class ListFeedsHandler(FeedReader feeds)
{
    public async Task<ItemList<FeedHealth>> HandleAsync(CancellationToken cancellationToken) => new(await feeds.ListAsync(cancellationToken));
}
