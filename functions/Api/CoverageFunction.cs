using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class CoverageFunction(ListCoverageHandler list, GetCoverageHandler get)
{
    [Function("ListCoverage")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/coverage")] HttpRequest request, CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        long before = query.Number("before", 0, int.MaxValue) ?? 0;
        int limit = query.Limit(50);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.Ok(await list.HandleAsync(before, limit, cancellationToken));
    }

    [Function("GetCoverage")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}/coverage")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken) =>
        ApiResult.From(await get.HandleAsync(symbol, cancellationToken));
}
