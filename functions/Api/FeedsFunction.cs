using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Messages;

namespace TradingChitti.Functions.Api;

public sealed class FeedsFunction(ListFeedsHandler list, PollFeedHandler poll)
{
    [Function("ListFeeds")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/feeds")] HttpRequest request, CancellationToken cancellationToken) =>
        ApiResult.Ok(await list.HandleAsync(cancellationToken));

    [Function("PollFeed")]
    public async Task<PollFeedOutput> PollAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/feeds/{feedId}/poll")] HttpRequest request,
        string feedId,
        CancellationToken cancellationToken) =>
        await poll.HandleAsync(feedId, cancellationToken) switch
        {
            ApiOutcome<FetchFeed>.Answered asked => new()
            {
                Result = ApiResult.Accepted(new { feedId, status = "queued" }),
                Message = MessageJson.Write(asked.Answer),
            },
            ApiOutcome<FetchFeed>.Refused refused => new() { Result = ApiResult.Problem(refused.Problem) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The answer, and the work it promises.</summary>
    public sealed class PollFeedOutput
    {
        [HttpResult]
        public required IActionResult Result { get; init; }

        [QueueOutput("fetch-feed")]
        public string? Message { get; init; }
    }
}
