using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TradingChitti.App.Wiring;
using TradingChitti.Data.Queues;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Sends what a process promised and did not live to send. Draining twice is harmless, since rows are locked while they are sent, so no
/// timer slot is taken: a firing that did nothing costs one query.
/// </summary>
public sealed partial class DrainOutboxHandler(Outbox outbox, ILogger<DrainOutboxHandler> logger)
{
    /// <summary>Returns how many messages went out.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.Source.StartActivity("DrainOutbox");
        int sent = await outbox.DrainAsync(cancellationToken);
        if (sent > 0)
            LogDrained(sent);
        return sent;
    }

    [LoggerMessage(EventIds.Signals + 3, LogLevel.Information, "Outbox: {Messages} messages sent that their own process had not sent")]
    private partial void LogDrained(int messages);
}
