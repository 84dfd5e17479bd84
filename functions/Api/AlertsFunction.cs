using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class AlertsFunction(ListAlertsHandler list, GetAlertHandler get)
{
    [Function("ListAlerts")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/alerts")] HttpRequest request, CancellationToken cancellationToken) =>
        ListAsync(new QueryReader(request.Query), null, cancellationToken);

    [Function("ListAlertsOfInstrument")]
    public Task<IActionResult> ListOfInstrumentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}/alerts")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken) =>
        ListAsync(new QueryReader(request.Query), symbol, cancellationToken);

    [Function("GetAlert")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/alerts/{alertId:long}")] HttpRequest request,
        long alertId,
        CancellationToken cancellationToken) =>
        ApiResult.From(await get.HandleAsync(alertId, cancellationToken));

    private async Task<IActionResult> ListAsync(QueryReader query, string? symbol, CancellationToken cancellationToken)
    {
        AlertsQuery question = new(
            symbol ?? query.Text("symbol"),
            query.Text("rule"),
            query.OneOf("direction", "bullish", "bearish", "neutral"),
            query.Before(),
            query.Limit(50));
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await list.HandleAsync(question, cancellationToken));
    }
}
