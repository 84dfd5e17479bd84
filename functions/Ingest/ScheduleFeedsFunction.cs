using TradingChitti.App.Ingest;

namespace TradingChitti.Functions.Ingest;

/// <summary>Every minute: feeds that are due.</summary>
public sealed class ScheduleFeedsFunction(ScheduleFeedsHandler handler)
{
    [Function("ScheduleFeeds")]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        handler.HandleAsync(cancellationToken);
}
