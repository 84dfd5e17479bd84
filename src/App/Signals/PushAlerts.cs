using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using TradingChitti.App.Api;
using TradingChitti.App.Messages;
using TradingChitti.App.Wiring;
using TradingChitti.Data.Signals;

namespace TradingChitti.App.Signals;

/// <summary>
/// Hands alerts to the live feed. The output binding sends after this returns, and whether it succeeded is never told here; if it fails, the
/// message comes back. So every run of a message hands over every alert it names, also those a run before has handed over: delivery is at
/// least once, a doubled alert is possible, a lost one is not. Receivers know an alert by its <c>alertId</c>. The delivery rows count the
/// hand-overs for people to read and are never consulted.
/// </summary>
public sealed partial class PushAlertsHandler(AlertStore alerts, DeliveryStore deliveries, TimeProvider time, ILogger<PushAlertsHandler> logger)
{
    /// <summary>The channel in the delivery rows.</summary>
    public const string Channel = "live";

    private static readonly Histogram<double> Delay =
        Telemetry.Meter.CreateHistogram<double>("tradingchitti.alerts.push_delay", "s", "From what an alert knows to its hand-over.");

    /// <summary>Returns the alerts to send, as the API shows them.</summary>
    public async Task<IReadOnlyList<AlertItem>> HandleAsync(PushAlerts message, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.StartWork("PushAlerts", message);
        IReadOnlyList<StoredAlert> found = await alerts.LoadAsync(message.AlertIds, cancellationToken);
        if (found.Count < message.AlertIds.Count)
            LogMissing(message.AlertIds.Count - found.Count);
        if (found.Count == 0)
            return [];
        DateTimeOffset now = time.GetUtcNow();
        await deliveries.RecordAsync([.. found.Select(alert => alert.AlertId)], Channel, now, cancellationToken);
        foreach (StoredAlert alert in found)
            Delay.Record(Math.Max(0, (now - alert.AsOf).TotalSeconds)); // an evening's alert may be raised before the evening is over
        return [.. found.Select(AlertItem.Of)];
    }

    [LoggerMessage(EventIds.Signals + 2, LogLevel.Warning, "{Missing} alerts to push are not in the database")]
    private partial void LogMissing(int missing);
}
