using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class InstrumentsFunction(ListInstrumentsHandler list, GetInstrumentHandler get)
{
    [Function("ListInstruments")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments")] HttpRequest request, CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        string? search = query.Text("search");
        int limit = query.Limit(20);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.Ok(await list.HandleAsync(search, limit, cancellationToken));
    }

    [Function("GetInstrument")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken) =>
        ApiResult.From(await get.HandleAsync(symbol, cancellationToken));
}
