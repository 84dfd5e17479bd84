using TradingChitti.App.Api.Http;
using TradingChitti.Data;
using TradingChitti.Data.Api;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>Which articles; a null field does not restrict.</summary>
public sealed record ArticlesQuery(string? Symbol, string? FeedId, PageCursor? Before, int Limit);

/// <summary>Articles, the last fetched first, with sentiment and the instruments they name.</summary>
public sealed class ListArticlesHandler(FindInstrumentHandler find, ArticleReader articles)
{
    public async Task<ApiOutcome<Page<ArticleItem>>> HandleAsync(ArticlesQuery query, CancellationToken cancellationToken)
    {
        if (query.Symbol is null)
            return await LoadAsync(null, query, cancellationToken);
        ApiOutcome<Instrument> found = await find.HandleAsync(query.Symbol, cancellationToken);
        return await found.ThenAsync(instrument => LoadAsync(instrument.InstrumentId, query, cancellationToken));
    }

    private async Task<ApiOutcome<Page<ArticleItem>>> LoadAsync(int? instrumentId, ArticlesQuery query, CancellationToken cancellationToken) => Page.Of(
        await articles.ListAsync(new(instrumentId, query.FeedId, query.Before, query.Limit + 1), cancellationToken),
        query.Limit,
        article => new PageCursor(article.FetchedAt, article.ArticleId).ToString());
}
