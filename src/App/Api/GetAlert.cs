using TradingChitti.App.Api.Http;
using TradingChitti.Data.Signals;

namespace TradingChitti.App.Api;

/// <summary>One alert with everything that explains it.</summary>
public sealed class GetAlertHandler(AlertStore alerts)
{
    public async Task<ApiOutcome<AlertItem>> HandleAsync(long alertId, CancellationToken cancellationToken) =>
        await alerts.LoadAsync([alertId], cancellationToken) is [StoredAlert alert] ? AlertItem.Of(alert) : ApiProblem.Unknown("alert", alertId);
}
