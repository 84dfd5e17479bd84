using System.Text.Json;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Messages;
using TradingChitti.App.Signals;

namespace TradingChitti.Functions.Signals;

public sealed class PushAlertsFunction(PushAlertsHandler handler)
{
    /// <summary>Each alert goes out as the JSON object that <c>GET /api/v1/alerts/{id}</c> gives.</summary>
    [Function("PushAlerts")]
    [SignalROutput(HubName = "live")]
    public async Task<SignalRMessageAction[]> RunAsync([QueueTrigger("push-alerts")] PushAlerts message, CancellationToken cancellationToken) =>
    [
        .. (await handler.HandleAsync(message, cancellationToken))
            .Select(alert => new SignalRMessageAction("alert", [JsonSerializer.SerializeToElement(alert, ApiJson.Options)])),
    ];
}
