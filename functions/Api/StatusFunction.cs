using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class StatusFunction(GetStatusHandler get)
{
    [Function("GetStatus")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/status")] HttpRequest request, CancellationToken cancellationToken) =>
        ApiResult.Ok(await get.HandleAsync(cancellationToken), "no-store");
}
