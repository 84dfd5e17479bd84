using TradingChitti.Data.Signals;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Rules;

namespace TradingChitti.App.Signals;

/// <summary>The articles behind news series: for a rule that reads them, the newest within the longest window it looks at.</summary>
public sealed class ArticleEvidence : IEvidenceProvider
{
    private const int Loaded = 20;
    private const int Shown = 5;

    private readonly IReadOnlyDictionary<int, List<ArticleFact>> _articles;
    private readonly DateTimeOffset _asOf;

    private ArticleEvidence(IReadOnlyDictionary<int, List<ArticleFact>> articles, DateTimeOffset asOf)
    {
        _articles = articles;
        _asOf = asOf;
    }

    /// <summary>Loads the newest articles of the instruments for every window among <paramref name="series"/>; none when no series reads news.</summary>
    public static async Task<ArticleEvidence> LoadAsync(
        ExternalsStore store,
        IReadOnlyList<ExternalSeries> series,
        IReadOnlyList<int> instrumentIds,
        DateTimeOffset asOf,
        CancellationToken cancellationToken)
    {
        int days = Window(series);
        return new(
            days == 0
                ? new Dictionary<int, List<ArticleFact>>()
                : await store.LoadArticlesAsync(instrumentIds, asOf.AddDays(-days), asOf, Loaded, cancellationToken),
            asOf);
    }

    public IEnumerable<EvidenceItem> Find(RuleDefinition rule, IReadOnlyList<ExternalSeries> externals, int instrumentId)
    {
        int days = Window(externals);
        if (days == 0 || !_articles.TryGetValue(instrumentId, out List<ArticleFact>? articles))
            return [];
        DateTimeOffset after = _asOf.AddDays(-days);
        return articles.Where(article => article.FetchedAt > after).Take(Shown)
            .Select(article => EvidenceItem.Article(article.ArticleId, article.Title, article.Score, article.Url));
    }

    private static int Window(IReadOnlyList<ExternalSeries> series) =>
        series.Where(PointInTimeSeries.IsNews).Select(one => one.Days).DefaultIfEmpty().Max();
}
