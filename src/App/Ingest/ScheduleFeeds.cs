using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.App.Messages;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.News;
using TradingChitti.Data.Queues;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Every minute: asks for the feeds that are due. A feed is put off by its cadence in the transaction that promises its fetch, so a doubled
/// firing finds nothing and a crash loses nothing.
/// </summary>
public sealed partial class ScheduleFeedsHandler(
    FeedStore feeds,
    SeedFeeds seeds,
    TimerSlots slots,
    OutboxTransaction transactions,
    IOptions<NewsOptions> options,
    TimeProvider time,
    ILogger<ScheduleFeedsHandler> logger)
{
    private const string UseCase = "ScheduleFeeds";
    private const int FeedsPerMessage = 50;

    private bool _seeded;

    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.Source.StartActivity(UseCase);
        DateTimeOffset now = time.GetUtcNow();
        await slots.TryTakeAsync(UseCase, new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero), cancellationToken);
        if (options.Value.UseShippedFeeds && !_seeded)
        {
            await seeds.HandleAsync(ShippedFeeds.All, cancellationToken);
            _seeded = true;
        }

        int due = await transactions.RunAsync(
            async (connection, messages) =>
            {
                IReadOnlyList<string> feedIds = await feeds.TakeDueAsync(connection, now, options.Value.FeedsPerFiring, cancellationToken);
                foreach (string[] batch in feedIds.Order(StringComparer.Ordinal).Chunk(FeedsPerMessage))
                    messages.Add((QueueNames.FetchFeed, MessageJson.Write(new FetchFeed(batch))));
                return feedIds.Count;
            },
            cancellationToken);
        if (due > 0)
            LogDue(due);
    }

    [LoggerMessage(EventIds.News + 3, LogLevel.Information, "{Due} feeds are due")]
    private partial void LogDue(int due);
}
