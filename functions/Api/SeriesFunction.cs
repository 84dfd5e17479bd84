using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class SeriesFunction(ReadSeriesHandler read)
{
    [Function("ReadSeries")]
    public async Task<IActionResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}/series")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        SeriesQuery question = new(
            symbol, query.Expressions("expr", ReadSeriesHandler.MostExpressions), query.Limit(250, ReadBarsHandler.MostBars));
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await read.HandleAsync(question, cancellationToken));
    }
}
