using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class QualityFunction(ListQualityRulesHandler rules, ListQuarantineHandler list, ReleaseQuarantinedHandler release)
{
    [Function("ListQualityRules")]
    public IActionResult Rules(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/quality/rules")] HttpRequest request) =>
        ApiResult.Ok(rules.Handle(), ApiResult.Catalogue);

    [Function("ListQuarantine")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/quality/quarantine")] HttpRequest request, CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        string? status = query.OneOf("status", "withheld", "taken", "released");
        string? rule = query.Text("rule");
        long? before = query.Number("before", 1, long.MaxValue);
        int limit = query.Limit(50);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await list.HandleAsync(status, rule, before, limit, cancellationToken));
    }

    [Function("ReleaseQuarantined")]
    public async Task<IActionResult> ReleaseAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/quality/quarantine/{quarantineId:long}/release")] HttpRequest request,
        long quarantineId,
        CancellationToken cancellationToken) =>
        ApiResult.From(await release.HandleAsync(quarantineId, cancellationToken));
}
