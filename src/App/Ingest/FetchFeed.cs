using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.App.Messages;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.News;
using TradingChitti.Data.Queues;
using TradingChitti.Feeds;
using TradingChitti.News.Identity;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Fetches feeds, stores the articles that are new and announces them, and writes down how each feed does. What a publisher does wrong is
/// an outcome in the feed's health and never fails the message; the feeds of a message do not affect each other.
/// </summary>
public sealed partial class FetchFeedHandler(
    FeedStore feeds,
    ArticleStore articles,
    OutboundHttp http,
    OutboxTransaction transactions,
    IOptions<NewsOptions> options,
    TimeProvider time,
    ILogger<FetchFeedHandler> logger)
{
    private const string Accept = "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9, application/feed+json;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private const int ArticlesPerMessage = 50;
    private const int FallbackTitleChars = 200;

    private static readonly Counter<long> Polls = Telemetry.Meter.CreateCounter<long>("tradingchitti.feed.polls", "{poll}", "Polls of feeds by outcome");

    private static readonly Counter<long> NewArticles =
        Telemetry.Meter.CreateCounter<long>("tradingchitti.articles.new", "{article}", "Articles stored for the first time");

    public async Task HandleAsync(FetchFeed message, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.StartWork("FetchFeed", message);
        IReadOnlyList<FeedToFetch> due = await feeds.LoadAsync([.. message.FeedIds.Distinct(StringComparer.Ordinal)], cancellationToken);
        ParallelOptions limits = new() { MaxDegreeOfParallelism = options.Value.ParallelFetches, CancellationToken = cancellationToken };
        List<Exception> failures = [];
        await Parallel.ForEachAsync(due, limits, async (feed, token) =>
        {
            try
            {
                await PollAsync(feed, token);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database or the queue failed, or we did: the others still get their turn, and the message comes back.
                lock (failures)
                    failures.Add(failure);
            }
        });
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} of {due.Count} feeds could not be recorded.", failures);
    }

    private async Task PollAsync(FeedToFetch feed, CancellationToken cancellationToken)
    {
        FetchOutcome outcome = await FetchAsync(feed, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int failures = outcome.Error is null ? 0 : feed.ConsecutiveFailures + 1;
        DateTimeOffset next = PollSchedule.Next(
            now, TimeSpan.FromSeconds(feed.CadenceSeconds), failures, TimeSpan.FromHours(options.Value.MaxBackoffHours), outcome);
        int stored = await transactions.RunAsync(
            async (connection, messages) =>
            {
                IReadOnlyList<long> ids = [];
                if (outcome is FetchOutcome.Fetched fetched)
                    ids = await articles.InsertAsync(connection, feed.FeedId, now, ArticlesOf(feed.FeedId, fetched.Feed), cancellationToken);
                await feeds.RecordAsync(connection, Record(feed, outcome, now, next), cancellationToken);
                foreach (long[] batch in ids.Chunk(ArticlesPerMessage))
                    messages.Add((QueueNames.EnrichArticles, MessageJson.Write(new EnrichArticles(batch))));
                return ids.Count;
            },
            cancellationToken);
        Polls.Add(1, new KeyValuePair<string, object?>("status", outcome.Status));
        NewArticles.Add(stored);
        if (outcome.Error is { } error)
            LogFailed(feed.FeedId, outcome.Status, error, failures, next);
        else
            LogFetched(feed.FeedId, (outcome as FetchOutcome.Fetched)?.Feed.Entries.Count ?? 0, stored);
    }

    private async Task<FetchOutcome> FetchAsync(FeedToFetch feed, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out Uri? address))
            return new FetchOutcome.BadAddress(feed.Url);
        DownloadOutcome download = await http.DownloadAsync(
            new(address, FeedLimits.MaxBytes, Accept, feed.ETag, feed.LastModified), cancellationToken);
        return download switch
        {
            DownloadOutcome.Downloaded downloaded => Read(downloaded, address),
            DownloadOutcome.NotModified unchanged => new FetchOutcome.NotModified(
                unchanged.ETag ?? feed.ETag, unchanged.LastModified ?? feed.LastModified),
            _ => new FetchOutcome.Failed(download),
        };
    }

    private static FetchOutcome Read(DownloadOutcome.Downloaded downloaded, Uri address)
    {
        FeedHints hints = new(downloaded.ContentType, downloaded.MovedTo ?? address);
        return FeedReader.TryParse(downloaded.Body.Span, hints, out FeedDocument? feed, out FeedProblem? problem)
            ? new FetchOutcome.Fetched(feed, downloaded.ETag, downloaded.LastModified, downloaded.MovedTo)
            : new FetchOutcome.Unreadable(problem);
    }

    private static FeedPoll Record(FeedToFetch feed, FetchOutcome outcome, DateTimeOffset now, DateTimeOffset next) => outcome switch
    {
        FetchOutcome.Fetched fetched => new(
            feed.FeedId, now, outcome.Status, null, fetched.Feed.Entries.Count, fetched.ETag, fetched.LastModified, next, fetched.MovedTo?.AbsoluteUri),
        FetchOutcome.NotModified unchanged => new(feed.FeedId, now, outcome.Status, null, null, unchanged.ETag, unchanged.LastModified, next, null),
        // What could not be read must not be skipped as "not modified" once it can be.
        FetchOutcome.Unreadable => new(feed.FeedId, now, outcome.Status, outcome.Error, 0, null, null, next, null),
        _ => new(feed.FeedId, now, outcome.Status, outcome.Error, null, feed.ETag, feed.LastModified, next, null),
    };

    private static List<NewArticle> ArticlesOf(string feedId, FeedDocument feed)
    {
        Dictionary<string, NewArticle> byKey = new(StringComparer.Ordinal);
        foreach (FeedEntry entry in feed.Entries)
        {
            string title = entry.Title.Length > 0 ? entry.Title : Beginning(entry.Summary);
            if (title.Length == 0)
                continue;
            string key = ArticleKey.Of(feedId, entry);
            byKey.TryAdd(key, new(
                key, entry.Link, Storable(title), Storable(entry.Summary), entry.Authors.Count == 0 ? null : Storable(string.Join(", ", entry.Authors)),
                entry.Published ?? entry.Updated));
        }

        return [.. byKey.Values];
    }

    private static string Beginning(string text)
    {
        if (text.Length <= FallbackTitleChars)
            return text;
        int space = text.LastIndexOf(' ', FallbackTitleChars);
        return $"{text[..(space > 0 ? space : FallbackTitleChars)]}…";
    }

    // PostgreSQL's text holds no NUL; half surrogates become U+FFFD on the way out as UTF-8.
    private static string Storable(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;

    [LoggerMessage(EventIds.News + 1, LogLevel.Information, "Feed {FeedId}: {Entries} entries, {Stored} new")]
    private partial void LogFetched(string feedId, int entries, int stored);

    [LoggerMessage(EventIds.News + 2, LogLevel.Warning, "Feed {FeedId}: {Status}, {Error}; {Failures} in a row, next try at {NextPollAt:O}")]
    private partial void LogFailed(string feedId, string status, string error, int failures, DateTimeOffset nextPollAt);
}
