using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class ArticlesFunction(ListArticlesHandler list, GetArticleHandler get)
{
    [Function("ListArticles")]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/articles")] HttpRequest request, CancellationToken cancellationToken) =>
        ListAsync(new QueryReader(request.Query), null, cancellationToken);

    [Function("ListArticlesOfInstrument")]
    public Task<IActionResult> ListOfInstrumentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/instruments/{symbol}/articles")] HttpRequest request,
        string symbol,
        CancellationToken cancellationToken) =>
        ListAsync(new QueryReader(request.Query), symbol, cancellationToken);

    [Function("GetArticle")]
    public async Task<IActionResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/articles/{articleId:long}")] HttpRequest request,
        long articleId,
        CancellationToken cancellationToken) =>
        ApiResult.From(await get.HandleAsync(articleId, cancellationToken));

    private async Task<IActionResult> ListAsync(QueryReader query, string? symbol, CancellationToken cancellationToken)
    {
        ArticlesQuery question = new(symbol ?? query.Text("symbol"), query.Text("feed"), query.Before(), query.Limit(50));
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await list.HandleAsync(question, cancellationToken));
    }
}
