using System.Globalization;
using Npgsql;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;
using TradingChitti.Data.News;
using TradingChitti.Host.Commands;
using TradingChitti.Host.Running;
using TradingChitti.LocalFunctions;
using TradingChitti.Market;

namespace TradingChitti.Host.Replay;

/// <summary>Plays a recorded market through the pipeline, at full speed or paced in market days.</summary>
internal sealed class ReplayRun(CommandContext context, ReplayPlan plan)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3); // years between two recorded days are not waited for

    /// <summary>Settings of a host that plays a recording.</summary>
    public static Dictionary<string, string?> HostDefaults(LoopbackFiles files) => new()
    {
        ["Fetch:AllowedPrivateHosts:0"] = files.Authority,
        ["LocalFunctions:MaximumPollInterval"] = "00:00:00.100", // events follow each other closely
        ["LocalFunctions:VisibilityTimeout"] = "00:00:10", // what a killed host had taken comes back soon
    };

    /// <summary>The recorded time at which a host must begin, given how far an earlier one came.</summary>
    public RecordedClock StartClock(ProgressMark? progress) => new(
        progress?.Source != plan.Fingerprint ? plan.Start
        : progress.Completed < plan.Events.Count ? plan.Events[progress.Completed].At
        : plan.Start);

    /// <summary>Plays everything and counts what is there then.</summary>
    /// <param name="session">A session whose host has been started with <paramref name="clock"/>.</param>
    /// <param name="files">Where the recorded files are served.</param>
    /// <param name="clock">The recorded time.</param>
    /// <param name="daysPerSecond">Market days a second; 0 for as fast as possible.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<MarketSummary> PlayAsync(
        HostSession session, LoopbackFiles files, RecordedClock clock, double daysPerSecond, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        IServiceProvider services = session.Host.Services;
        FunctionInvoker functions = services.GetRequiredService<FunctionInvoker>();
        Dictionary<string, string> addresses = plan.Files.ToDictionary(
            file => file.Key, file => files.AddFile(file.Key, file.Value), StringComparer.Ordinal);
        await services.GetRequiredService<SeedFeeds>().HandleAsync(
            [
                .. plan.Feeds.Select(feed => new FeedSeed(
                    feed.FeedId, feed.Title, feed.Publisher, addresses[feed.Relative], MarketPlayer.FeedCadenceSeconds)),
            ],
            cancellationToken);
        MarketEvent[] events =
        [
            .. plan.Events.Select(recorded => new MarketEvent(
                recorded.At,
                recorded.Label,
                [.. recorded.Files.Select(file => new ImportRequest(file.Kind, file.Name, addresses[file.Relative], recorded.Session))],
                recorded.FeedIds)),
        ];
        MarketPlayer player = new(services, clock);
        await player.PlayAsync(
            plan.Fingerprint,
            events,
            next => daysPerSecond > 0 && next > 0 ? Pause(events[next].At - events[next - 1].At, daysPerSecond) : TimeSpan.Zero,
            (played, took) => Report(events, played, took),
            cancellationToken);
        return await MarketSummary.ReadAsync(
            services.GetRequiredService<NpgsqlDataSource>(),
            functions.FailedInvocations,
            events.Length,
            TimeProvider.System.GetElapsedTime(started),
            cancellationToken);
    }

    private static TimeSpan Pause(TimeSpan recorded, double daysPerSecond)
    {
        TimeSpan pause = TimeSpan.FromSeconds(Math.Min(recorded.TotalDays / daysPerSecond, LongestPause.TotalSeconds));
        return pause > TimeSpan.Zero ? pause : TimeSpan.Zero;
    }

    private void Report(MarketEvent[] events, int played, TimeSpan took)
    {
        string at = MarketCalendar.ToMarketTime(events[played].At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        context.Steps.Say("replay", string.Create(
            CultureInfo.InvariantCulture, $"{played + 1}/{events.Length}  {at}  {events[played].Label}  {took.TotalSeconds:0.0} s"));
    }
}
