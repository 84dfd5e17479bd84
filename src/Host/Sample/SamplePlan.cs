using TradingChitti.Data.Market;
using TradingChitti.Data.News;
using TradingChitti.Host.Running;
using TradingChitti.Market;

namespace TradingChitti.Host.Sample;

/// <summary>The sample market in time order: reference lists and years of history at once, then session after session with its news.</summary>
internal sealed class SamplePlan
{
    /// <summary>Names this market among recordings; another number is another market.</summary>
    public const string Source = "sample-1";

    private const string Publisher = "TradingChitti sample";
    private const int HistoryNewsSessions = 5; // reports that are there from the start

    private static readonly TimeSpan PublishedAfterClose = new(5, 30, 0); // 21:00 in the market
    private static readonly TimeSpan ArticlePause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SessionPause = TimeSpan.FromSeconds(5);

    private readonly LoopbackFiles _files;
    private readonly List<MarketEvent> _events = [];
    private readonly List<Action> _publishing = [];
    private readonly List<TimeSpan> _pauses = [];
    private readonly List<SampleArticle> _articles = [];

    public SamplePlan(LoopbackFiles files)
    {
        _files = files;
        IReadOnlyList<SampleSession> sessions = SampleMarket.Generate();
        AddHistory([.. sessions.Take(SampleMarket.HistorySessions)]);
        HistoryEvents = _events.Count;
        foreach (SampleSession session in sessions.Skip(SampleMarket.HistorySessions))
            AddSession(session);
        Feeds =
        [
            new(SampleNews.Wire, "Sample Wire (SAMPLE)", Publisher, Address(SampleNews.Wire), MarketPlayer.FeedCadenceSeconds),
            new(SampleNews.Daily, "Sample Business Daily (SAMPLE)", Publisher, Address(SampleNews.Daily), MarketPlayer.FeedCadenceSeconds),
            new(SampleNews.Filings, "Sample Company Filings (SAMPLE)", Publisher, Address(SampleNews.Filings), MarketPlayer.FeedCadenceSeconds),
            new(
                SampleNews.Herald, "Sample Herald (SAMPLE)", Publisher, _files.AddBytes(PathOf(SampleNews.Herald), SampleNews.Page()),
                MarketPlayer.FeedCadenceSeconds),
        ];
    }

    public IReadOnlyList<MarketEvent> Events => _events;

    /// <summary>How many of the events only fill the past; they are played without a pause.</summary>
    public int HistoryEvents { get; }

    public IReadOnlyList<FeedSeed> Feeds { get; }

    /// <summary>When the sample market's recorded past ends and its first events happen.</summary>
    public static DateTimeOffset Start { get; } = MarketCalendar.CloseOf(
        SampleMarket.Generate()[SampleMarket.HistorySessions - 1].Day) + PublishedAfterClose;

    /// <summary>Makes the content of an event available and gives the pause to make before it happens.</summary>
    public TimeSpan Prepare(int position)
    {
        _publishing[position]();
        return _pauses[position];
    }

    private void AddHistory(IReadOnlyList<SampleSession> past)
    {
        DateOnly last = past[^1].Day;
        DateTimeOffset at = MarketCalendar.CloseOf(last) + PublishedAfterClose;
        AddFiles(at, "companies", [(ImportKinds.Instruments, "sample-companies.csv", SampleFiles.Securities(), null)], TimeSpan.Zero);
        AddFiles(
            at,
            "reference lists",
            [
                (ImportKinds.Indices, "ind_niftysample20list.csv", SampleFiles.Index(), null),
                (ImportKinds.Holidays, "sample-holidays.json", SampleFiles.Holidays(), null),
                (ImportKinds.Fundamentals, "sample-fundamentals.csv", SampleFiles.Fundamentals(), null),
            ],
            TimeSpan.Zero);
        AddFiles(
            at,
            $"{past.Count} past sessions",
            [
                .. SampleCompanies.All.Select((company, position) =>
                    (ImportKinds.History, $"{company.Symbol}.csv", SampleFiles.History(past, position), (DateOnly?)null)),
            ],
            TimeSpan.Zero);
        foreach (SampleSession session in past.TakeLast(HistoryNewsSessions))
            _articles.AddRange(SampleNews.Write(session));
        AddNews(at, "past reports", [SampleNews.Wire, SampleNews.Daily, SampleNews.Filings], TimeSpan.Zero);
        Add(new(at, "a broken feed", [], [SampleNews.Herald]), TimeSpan.Zero, () => { });
    }

    private void AddSession(SampleSession session)
    {
        foreach (SampleArticle article in SampleNews.Write(session))
        {
            _articles.Add(article);
            AddNews(article.At, article.Title, [article.Feed], ArticlePause);
        }

        AddFiles(
            MarketCalendar.CloseOf(session.Day) + PublishedAfterClose,
            $"session {session.Day:yyyy-MM-dd}",
            [(ImportKinds.Session, $"sample_bhavdata_full_{session.Day:yyyy-MM-dd}.csv", SampleFiles.Session(session), session.Day)],
            SessionPause);
    }

    private void AddNews(DateTimeOffset at, string label, IReadOnlyList<string> feeds, TimeSpan pause)
    {
        int published = _articles.Count;
        Add(new(at, label, [], feeds), pause, () =>
        {
            foreach (string feed in feeds)
                _files.AddBytes(PathOf(feed), SampleNews.Feed(feed, [.. _articles.Take(published)]));
        });
    }

    private void AddFiles(
        DateTimeOffset at, string label, IReadOnlyList<(string Kind, string Name, byte[] Content, DateOnly? Session)> files, TimeSpan pause) =>
        Add(
            new(at, label, [.. files.Select(file => new ImportRequest(file.Kind, file.Name, _files.AddBytes(file.Name, file.Content), file.Session))], []),
            pause,
            () => { });

    private void Add(MarketEvent next, TimeSpan pause, Action publish)
    {
        _events.Add(next);
        _pauses.Add(pause);
        _publishing.Add(publish);
    }

    private string Address(string feed) => _files.AddBytes(PathOf(feed), SampleNews.Feed(feed, []));

    private static string PathOf(string feed) => $"feeds/{feed}.xml";
}
