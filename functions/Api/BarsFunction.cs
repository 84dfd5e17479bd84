using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class BarsFunction(ReadBarsHandler read)
{
    [Function("ReadBars")]
    public async Task<IActionResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}/bars")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        int limit = query.Limit(250, ReadBarsHandler.MostBars);
        BarsQuery question = new(symbol, query.Day("from"), query.Day("to"), limit, ReadBarsHandler.Scale(query))
        {
            Timeframe = LongerBarsReader.Timeframe(query),
        };
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await read.HandleAsync(question, cancellationToken));
    }
}
