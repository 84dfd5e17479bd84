using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Functions.Api;

public sealed class ImportsFunction(ListImportsHandler list)
{
    [Function("ListImports")]
    public async Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/imports")] HttpRequest request, CancellationToken cancellationToken)
    {
        QueryReader query = new(request.Query);
        string? status = query.OneOf("status", "due", "imported", "failed", "missing");
        int limit = query.Limit(100);
        return query.Problem is { } problem
            ? ApiResult.Problem(problem)
            : ApiResult.Ok(await list.HandleAsync(status, limit, cancellationToken));
    }
}
