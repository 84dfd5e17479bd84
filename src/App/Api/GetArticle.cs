using TradingChitti.App.Api.Http;
using TradingChitti.Data.Api;

namespace TradingChitti.App.Api;

/// <summary>One article.</summary>
public sealed class GetArticleHandler(ArticleReader articles)
{
    public async Task<ApiOutcome<ArticleItem>> HandleAsync(long articleId, CancellationToken cancellationToken) =>
        await articles.FindAsync(articleId, cancellationToken) is { } article ? article : ApiProblem.Unknown("article", articleId);
}
