using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class RulesFunction(ListRulesHandler rules)
{
    [Function("ListRules")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/rules")] HttpRequest request, CancellationToken cancellationToken) =>
        ApiResult.Ok(await rules.HandleAsync(cancellationToken));

    [Function("GetRule")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/rules/{ruleId}")] HttpRequest request,
        string ruleId,
        CancellationToken cancellationToken) =>
        ApiResult.From(await rules.HandleAsync(ruleId, cancellationToken));
}
