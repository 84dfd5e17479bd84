using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;

namespace TradingChitti.Functions.Api;

public sealed class SuspicionsFunction(ListSuspicionsHandler list, DecideSuspicionHandler decide)
{
    [Function("ListSuspicions")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/quality/suspected-actions")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        string? status = query.OneOf("status", "open", "confirmed", "dismissed");
        long? before = query.Number("before", 1, long.MaxValue);
        int limit = query.Limit(50);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.Ok(await list.HandleAsync(status, before, limit, cancellationToken));
    }

    [Function("ConfirmSuspicion")]
    public async Task<IActionResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/quality/suspected-actions/{suspectedId:long}/confirm")] HttpRequest request,
        long suspectedId,
        CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        string? kind = query.OneOf("kind", "split", "bonus", "split-or-bonus", "demerger");
        double? divisor = DecideSuspicionHandler.Divisor(query);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : Answer(await decide.ConfirmAsync(suspectedId, kind, divisor, cancellationToken));
    }

    [Function("DismissSuspicion")]
    public async Task<IActionResult> DismissAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/quality/suspected-actions/{suspectedId:long}/dismiss")] HttpRequest request,
        long suspectedId,
        CancellationToken cancellationToken) => Answer(await decide.DismissAsync(suspectedId, cancellationToken));

    private static ApiResult Answer(ApiOutcome<StoredSuspicion> outcome) => ApiResult.From(outcome);
}
