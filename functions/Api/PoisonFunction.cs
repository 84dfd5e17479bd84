using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Signals;

namespace TradingChitti.Functions.Api;

public sealed class PoisonFunction(ListPoisonHandler list, ReplayPoisonHandler replay)
{
    [Function("ListPoison")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/poison")] HttpRequest request, CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        long? before = query.Number("before", 1, long.MaxValue);
        int limit = query.Limit(50);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.Ok(await list.HandleAsync(before, limit, cancellationToken));
    }

    [Function("ReplayPoison")]
    public async Task<IActionResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/poison/{poisonId:long}/replay")] HttpRequest request,
        long poisonId,
        CancellationToken cancellationToken) =>
        await replay.HandleAsync(poisonId, cancellationToken) switch
        {
            ApiOutcome<PoisonMessage>.Answered replayed => ApiResult.Accepted(replayed.Answer),
            ApiOutcome<PoisonMessage>.Refused refused => ApiResult.Problem(refused.Problem),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
