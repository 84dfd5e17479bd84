using TradingChitti.Data.Signals;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.App.Signals;

/// <summary>
/// Fundamentals, news and index membership along the bars of an instrument: at each bar what was known that evening, at the last bar what
/// is known at the moment of the run. Nothing that became known later is ever seen.
/// </summary>
public sealed class PointInTimeSeries : IExternalSeries
{
    private const string NewsSentiment = "news.sentiment";
    private const string NewsCount = "news.count";
    private const string InIndex = "in_index";

    private readonly ExternalFacts _facts;
    private readonly DateTimeOffset _asOf;

    public PointInTimeSeries(ExternalFacts facts, DateTimeOffset asOf)
    {
        _facts = facts;
        _asOf = asOf;
    }

    /// <summary>Market files are out by the evening: three hours after the close is when a session is judged.</summary>
    public static DateTimeOffset EveningOf(DateOnly session) => MarketCalendar.CloseOf(session).AddHours(3);

    /// <summary>Loads only what <paramref name="series"/> read of the frames' instruments.</summary>
    public static async Task<PointInTimeSeries> LoadAsync(
        ExternalsStore store,
        IReadOnlyCollection<ExternalSeries> series,
        IReadOnlyList<BarFrame> frames,
        DateTimeOffset asOf,
        CancellationToken cancellationToken)
    {
        int newsDays = series.Where(IsNews).Select(one => one.Days).DefaultIfEmpty().Max();
        DateTimeOffset oldest = frames.Where(frame => frame.Count > 0).Select(frame => EveningOf(frame.Sessions[0])).DefaultIfEmpty(asOf).Min();
        ExternalsRequest request = new(
            [.. frames.Select(frame => frame.InstrumentId)],
            asOf,
            [.. series.Where(IsFundamental).Select(one => one.Name).Distinct(StringComparer.Ordinal)],
            newsDays == 0 ? null : (oldest < asOf ? oldest : asOf).AddDays(-newsDays),
            [.. series.Where(one => one.Name == InIndex).Select(one => one.Argument).OfType<string>()]);
        return new(await store.LoadAsync(request, cancellationToken), asOf);
    }

    /// <summary>Whether a series is read from articles.</summary>
    public static bool IsNews(ExternalSeries series) => series.Name is NewsSentiment or NewsCount;

    public bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination) => series.Name switch
    {
        NewsSentiment => TryFillNews(frame, series.Days, count: false, destination),
        NewsCount => TryFillNews(frame, series.Days, count: true, destination),
        InIndex => TryFillMembership(series.Argument, frame, destination),
        _ => TryFillFundamental(series.Name, frame, destination),
    };

    private static bool IsFundamental(ExternalSeries series) =>
        ExternalSeriesCatalog.TryFind(series.Name, out ExternalSeriesDefinition? definition) && definition.Family == "fundamental";

    private bool TryFillFundamental(string metric, BarFrame frame, Span<double> destination)
    {
        if (!_facts.Fundamentals.TryGetValue((frame.InstrumentId, metric), out List<FundamentalFact>? facts))
            return false;
        int known = 0;
        for (int bar = 0; bar < frame.Count; bar++)
        {
            DateTimeOffset moment = MomentOf(frame, bar);
            while (known < facts.Count && facts[known].KnownAt <= moment)
                known++;
            destination[bar] = known == 0 ? double.NaN : facts[known - 1].Value;
        }

        return true;
    }

    private bool TryFillNews(BarFrame frame, int days, bool count, Span<double> destination)
    {
        if (_facts.NewsSince is not { } since)
            return false;
        List<NewsFact> facts = _facts.News.TryGetValue(frame.InstrumentId, out List<NewsFact>? found) ? found : [];
        int first = 0;
        int end = 0;
        for (int bar = 0; bar < frame.Count; bar++)
        {
            DateTimeOffset moment = MomentOf(frame, bar);
            while (end < facts.Count && facts[end].FetchedAt <= moment)
                end++;
            while (first < end && facts[first].FetchedAt <= moment.AddDays(-days))
                first++;
            int articles = end - first;
            destination[bar] = (moment >= since, count, articles) switch
            {
                (false, _, _) or (true, false, 0) => double.NaN,
                (true, true, _) => articles,
                _ => MeanScore(facts, first, end),
            };
        }

        return true;
    }

    private bool TryFillMembership(string? index, BarFrame frame, Span<double> destination)
    {
        if (index is null || !_facts.Indices.TryGetValue(index, out IndexFact? list))
            return false;
        for (int bar = 0; bar < frame.Count; bar++)
        {
            DateOnly day = DayOf(frame, bar);
            destination[bar] = day < list.FirstList ? double.NaN : list.Has(frame.InstrumentId, day) ? 1 : 0;
        }

        return true;
    }

    private static double MeanScore(List<NewsFact> facts, int first, int end)
    {
        double sum = 0;
        for (int i = first; i < end; i++)
            sum += facts[i].Score;
        return sum / (end - first);
    }

    private DateTimeOffset MomentOf(BarFrame frame, int bar)
    {
        if (bar == frame.Count - 1)
            return _asOf;
        DateTimeOffset evening = EveningOf(frame.Sessions[bar]);
        return evening < _asOf ? evening : _asOf;
    }

    private DateOnly DayOf(BarFrame frame, int bar) => bar == frame.Count - 1 ? MarketCalendar.DayAt(_asOf) : frame.Sessions[bar];
}
