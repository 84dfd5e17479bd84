using TradingChitti.App.Api.Http;
using TradingChitti.App.Messages;
using TradingChitti.Data.Api;

namespace TradingChitti.App.Api;

/// <summary>Asks for a feed to be fetched now; gives the message for queue <c>fetch-feed</c>.</summary>
public sealed class PollFeedHandler(FeedReader feeds)
{
    public async Task<ApiOutcome<FetchFeed>> HandleAsync(string feedId, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> known = await feeds.LoadIdsAsync(cancellationToken);
        return known.Contains(feedId, StringComparer.Ordinal) ? new FetchFeed([feedId]) : ApiProblem.Unknown("feed", feedId, known);
    }
}
