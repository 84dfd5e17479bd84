using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class AdjustmentsFunction(ListAdjustmentsHandler list)
{
    [Function("ListAdjustments")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}/adjustments")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        AdjustmentsQuery question = new(symbol, query.Day("asOf"), ReadBarsHandler.Scale(query));
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await list.HandleAsync(question, cancellationToken));
    }
}
