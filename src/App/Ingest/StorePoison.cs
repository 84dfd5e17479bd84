using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using TradingChitti.App.Wiring;
using TradingChitti.Data.Signals;

namespace TradingChitti.App.Ingest;

/// <summary>Keeps a message that failed too often where an operator can read it and replay it.</summary>
public sealed partial class StorePoisonHandler(PoisonStore poison, TimeProvider time, ILogger<StorePoisonHandler> logger)
{
    private static readonly Counter<long> Stored =
        Telemetry.Meter.CreateCounter<long>("tradingchitti.poison.stored", "{message}", "Messages given up on, by queue.");

    /// <param name="queue">The queue the message came from, without the poison suffix.</param>
    /// <param name="messageId">The id of the message in the poison queue: a redelivery has the same.</param>
    /// <param name="body">The message as it was.</param>
    public async Task HandleAsync(string queue, string messageId, string body, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.Source.StartActivity("StorePoison");
        if (!await poison.AddAsync(queue, messageId, body, time.GetUtcNow(), cancellationToken))
            return;
        Stored.Add(1, new KeyValuePair<string, object?>("queue", queue));
        LogStored(queue, messageId);
    }

    [LoggerMessage(EventIds.Signals + 4, LogLevel.Error, "Message {MessageId} of queue {Queue} failed too often and was set aside")]
    private partial void LogStored(string queue, string messageId);
}
