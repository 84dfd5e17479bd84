using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class ScreenFunction(ScreenMarketHandler screen)
{
    private const int InitialLimit = 100;

    [Function("Screen")]
    public async Task<IActionResult> ScreenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/screen")] HttpRequest request, CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        ScreenQuery question = new(
            query.Expressions("expr", 1).SingleOrDefault() ?? "",
            query.Expressions("columns", ScreenMarketHandler.MostColumns),
            query.Limit(InitialLimit));
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.From(await screen.HandleAsync(question, cancellationToken));
    }

    /// <summary>The same question as a JSON body, for expressions that are too long for an address.</summary>
    [Function("ScreenByBody")]
    public async Task<IActionResult> ScreenByBodyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/screen")] HttpRequest request, CancellationToken cancellationToken)
    {
        ApiOutcome<ScreenBody> body = await JsonBody.ReadAsync<ScreenBody>(request, cancellationToken);
        return ApiResult.From(await body.ThenAsync(asked => screen.HandleAsync(
            new(asked.Expr ?? "", asked.Columns ?? [], asked.Limit ?? InitialLimit), cancellationToken)));
    }

    /// <summary>The body of a posted screen.</summary>
    public sealed record ScreenBody(string? Expr, IReadOnlyList<string>? Columns, int? Limit);
}
