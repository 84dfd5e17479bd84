using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class IndicatorsFunction(ListIndicatorsHandler list)
{
    [Function("ListIndicators")]
    public IActionResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/indicators")] HttpRequest request) =>
        ApiResult.Ok(list.Handle(), ApiResult.Catalogue);
}
