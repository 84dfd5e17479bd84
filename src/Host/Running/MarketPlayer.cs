using Azure.Storage.Queues;
using Npgsql;
using TradingChitti.App.Ingest;
using TradingChitti.App.Messages;
using TradingChitti.Data.Queues;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Host.Running;

/// <summary>Plays events one after another through the real pipeline, waiting after each until everything it caused is done.</summary>
public sealed class MarketPlayer
{
    /// <summary>Cadence of the feeds a market brings with it; they are polled when it says so, and no schedule fires meanwhile.</summary>
    public const int FeedCadenceSeconds = 86_400;

    private const int FeedsPerMessage = 50;
    private const int ArticlesPerMessage = 50;

    private readonly RecordedClock _clock;
    private readonly RequestImports _imports;
    private readonly QueueSender _queues;
    private readonly QuietWatch _quiet;
    private readonly MarketProgress _progress;

    public MarketPlayer(IServiceProvider services, RecordedClock clock)
    {
        _clock = clock;
        _imports = services.GetRequiredService<RequestImports>();
        _queues = services.GetRequiredService<QueueSender>();
        NpgsqlDataSource dataSource = services.GetRequiredService<NpgsqlDataSource>();
        _quiet = new(dataSource, services.GetRequiredService<QueueServiceClient>(), services.GetRequiredService<FunctionInvoker>(), TimeProvider.System);
        _progress = new(dataSource);
    }

    /// <summary>
    /// Plays events from where an earlier host stopped. What that host left in the queues is finished first, at the recorded time it was
    /// left, and the event it was cut short in is played again.
    /// </summary>
    /// <param name="source">Which recording the events are of.</param>
    /// <param name="events">All events.</param>
    /// <param name="prepare">Runs before an event becomes available; gives the pause to make first.</param>
    /// <param name="played">Hears of each event played: its number and how long it took.</param>
    /// <param name="cancellationToken">Stops after the event under way.</param>
    public async Task PlayAsync(
        string source,
        IReadOnlyList<MarketEvent> events,
        Func<int, TimeSpan> prepare,
        Action<int, TimeSpan> played,
        CancellationToken cancellationToken)
    {
        int next = 0;
        if (await _progress.LoadAsync(cancellationToken) is { } mark && mark.Source == source && mark.Completed < events.Count)
        {
            next = mark.Completed;
            await _quiet.WaitAsync(cancellationToken);
            await _progress.RedoAsync(events[next], cancellationToken);
            foreach (long[] articles in (await _progress.LoadUnreadArticlesAsync(cancellationToken)).Chunk(ArticlesPerMessage))
                await _queues.SendAsync(QueueNames.EnrichArticles, MessageJson.Write(new EnrichArticles(articles)), cancellationToken);
        }

        for (; next < events.Count; next++)
        {
            TimeSpan pause = prepare(next);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, cancellationToken);
            long started = TimeProvider.System.GetTimestamp();
            await PlayAsync(events[next], cancellationToken);
            await _progress.SaveAsync(new(source, next + 1, events[next].At), cancellationToken);
            played(next, TimeProvider.System.GetElapsedTime(started));
        }
    }

    private async Task PlayAsync(MarketEvent occurring, CancellationToken cancellationToken)
    {
        _clock.MoveTo(occurring.At);
        if (occurring.Files.Count > 0)
            await _imports.HandleAsync(occurring.Files, cancellationToken);
        foreach (string[] feeds in occurring.FeedIds.Chunk(FeedsPerMessage))
            await _queues.SendAsync(QueueNames.FetchFeed, MessageJson.Write(new FetchFeed(feeds)), cancellationToken);
        await _quiet.WaitAsync(cancellationToken);
    }
}
