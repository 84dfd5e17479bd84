using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class LiveFunction
{
    /// <summary>Where the SignalR client goes from <c>/api/v1/live</c>.</summary>
    [Function("Negotiate")]
    public IActionResult Negotiate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/live/negotiate")] HttpRequest request,
        [SignalRConnectionInfoInput(HubName = "live")] SignalRConnectionInfo connection) =>
        ApiResult.Ok(new { url = connection.Url, accessToken = connection.AccessToken }, "no-store");
}
