using System.Security.Cryptography;
using System.Text;
using TradingChitti.Data.Market;
using TradingChitti.Feeds;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Host.Replay;

/// <summary>A recorded market in time order: what is served, which feeds there are, and what becomes available when.</summary>
public sealed record ReplayPlan(
    string Title, IReadOnlyDictionary<string, string> Files, IReadOnlyList<RecordedFeed> Feeds, IReadOnlyList<RecordedEvent> Events, string Fingerprint)
{
    private const int OldestYear = 1995; // a feed whose newest entry is older has a broken date

    private static readonly TimeSpan PublishedAfterClose = new(5, 30, 0); // 21:00 in the market

    /// <summary>The first instant of the replay.</summary>
    public DateTimeOffset Start => Events[0].At;

    /// <summary>Reads the manifest and the dates of everything it names.</summary>
    /// <exception cref="HostFailure">The manifest or a pattern in it is wrong.</exception>
    public static ReplayPlan Load(string folder)
    {
        string root = Path.GetFullPath(folder);
        ReplayManifest manifest = ReplayManifest.Load(root);
        IReadOnlyList<string> Expand(string kind, IReadOnlyList<string> patterns) => ReplayManifest.Expand(root, kind, patterns);
        RecordedFile[] FilesOf(string kind, string member, IReadOnlyList<string> patterns) =>
            [.. Expand(member, patterns).Select(file => new RecordedFile(kind, Relative(root, file), file))];

        RecordedFile[] instruments = FilesOf(ImportKinds.Instruments, "instruments", manifest.Instruments);
        RecordedFile[] reference =
        [
            .. FilesOf(ImportKinds.Indices, "indices", manifest.Indices),
            .. FilesOf(ImportKinds.Holidays, "holidays", manifest.Holidays),
            .. FilesOf(ImportKinds.CorporateActions, "corporateActions", manifest.CorporateActions),
            .. FilesOf(ImportKinds.Fundamentals, "fundamentals", manifest.Fundamentals),
        ];
        RecordedFile[] history = FilesOf(ImportKinds.History, "history", manifest.History);
        (RecordedFile File, DateOnly? Day)[] sessions =
        [
            .. FilesOf(ImportKinds.Session, "sessions", manifest.Sessions).AsParallel().AsOrdered()
                .Select(file => (file, SessionDates.Read(File.ReadAllBytes(file.Path), Path.GetFileName(file.Path)))),
        ];
        DateTimeOffset? lastSession = sessions.Max(session => session.Day) is { } last ? MarketCalendar.CloseOf(last) + PublishedAfterClose : null;
        (RecordedFeed Feed, string Path, DateTimeOffset? At)[] feeds =
        [
            .. Expand("feeds", manifest.Feeds).AsParallel().AsOrdered()
                .Select(file => (Describe(Relative(root, file)), file, NewestEntry(File.ReadAllBytes(file), lastSession))),
        ];

        DateTimeOffset start = FirstInstant(sessions, feeds, history);
        List<RecordedEvent> events = [];
        AddFiles(events, "instruments", start, instruments);
        AddFiles(events, "reference lists", start, reference);
        AddFiles(events, "histories", start, history);
        IEnumerable<RecordedEvent> timeline = sessions
            .Select(session => new RecordedEvent(
                session.Day is { } day ? MarketCalendar.CloseOf(day) + PublishedAfterClose : start, session.File.Name, [session.File], [], session.Day))
            .Concat(feeds.Select(feed => new RecordedEvent(feed.At ?? start, feed.Feed.FeedId, [], [feed.Feed.FeedId], null)))
            .OrderBy(next => next.At)
            .ThenBy(next => next.Label, StringComparer.Ordinal);
        events.AddRange(timeline);

        Dictionary<string, string> served = instruments.Concat(reference).Concat(history).Concat(sessions.Select(session => session.File))
            .Select(file => (Name: file.Relative, file.Path))
            .Concat(feeds.Select(feed => (Name: feed.Feed.Relative, feed.Path)))
            .DistinctBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal);
        return new(manifest.Title, served, [.. feeds.Select(feed => feed.Feed)], events, FingerprintOf(served));
    }

    private static void AddFiles(List<RecordedEvent> events, string label, DateTimeOffset at, RecordedFile[] files)
    {
        if (files.Length > 0)
            events.Add(new(at, label, files, [], null));
    }

    private static DateTimeOffset FirstInstant(
        (RecordedFile File, DateOnly? Day)[] sessions, (RecordedFeed Feed, string Path, DateTimeOffset? At)[] feeds, RecordedFile[] history)
    {
        DateTimeOffset[] known =
        [
            .. sessions.Select(session => session.Day).OfType<DateOnly>().Select(day => MarketCalendar.CloseOf(day) + PublishedAfterClose),
            .. feeds.Select(feed => feed.At).OfType<DateTimeOffset>(),
        ];
        if (known.Length > 0)
            return known.Min();
        DateOnly? newest = history
            .Select(file => NseFile.Read(File.ReadAllBytes(file.Path), Path.GetFileName(file.Path)))
            .OfType<ReadOutcome.HistoryFile>()
            .Select(read => (DateOnly?)read.Bars.Sessions[^1])
            .Max();
        return newest is { } day
            ? MarketCalendar.CloseOf(day) + PublishedAfterClose
            : throw new HostFailure($"Nothing that {ReplayManifest.FileName} names has a date that can be read.");
    }

    // When the feed looked like this: at its newest entry. Dates that cannot be, from broken feeds, are no dates.
    private static DateTimeOffset? NewestEntry(byte[] bytes, DateTimeOffset? lastSession)
    {
        if (!FeedReader.TryParse(bytes, FeedHints.None, out FeedDocument? feed, out _))
            return null;
        return feed.Entries
            .Select(entry => entry.Published ?? entry.Updated)
            .Where(at => at is { } instant && instant.Year >= OldestYear && (lastSession is null || instant < lastSession.Value.AddYears(1)))
            .Max();
    }

    private static RecordedFeed Describe(string relative)
    {
        string stem = Path.GetFileNameWithoutExtension(relative);
        string id = new([.. relative[..^Path.GetExtension(relative).Length].ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        return new($"replay-{id}", stem.Replace('_', ' '), Path.GetFileName(Path.GetDirectoryName(relative)) ?? "replay", relative);
    }

    private static string Relative(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    // Sizes stand for contents: a changed recording is a different one.
    private static string FingerprintOf(IReadOnlyDictionary<string, string> served) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', served.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key} {new FileInfo(file.Value).Length}")))));
}

/// <summary>A recorded market file.</summary>
public sealed record RecordedFile(string Kind, string Relative, string Path)
{
    /// <summary>Its name in the import log.</summary>
    public string Name => System.IO.Path.GetFileName(Relative);
}

/// <summary>A recorded feed.</summary>
public sealed record RecordedFeed(string FeedId, string Title, string Publisher, string Relative);

/// <summary>What becomes available at one instant.</summary>
/// <param name="At">When.</param>
/// <param name="Label">What, for progress and for order among equals.</param>
/// <param name="Files">Market files to import.</param>
/// <param name="FeedIds">Feeds to poll.</param>
/// <param name="Session">The trading day of a session file.</param>
public sealed record RecordedEvent(
    DateTimeOffset At, string Label, IReadOnlyList<RecordedFile> Files, IReadOnlyList<string> FeedIds, DateOnly? Session);
