using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Tests.Unit.App.Api;

public sealed class ApiResultTests
{
    [Fact]
    public async Task Ok_AskedAgainWithItsTag_Is304WithoutBody()
    {
        HttpContext first = await ExecuteAsync(ApiResult.Ok(new { A = 1 }));
        HttpContext second = await ExecuteAsync(ApiResult.Ok(new { A = 1 }), first.Response.Headers.ETag.ToString());
        Assert.Equal((304, 0L), (second.Response.StatusCode, second.Response.Body.Length));
    }

    [Fact]
    public async Task Ok_ChangedSince_IsSentWhole()
    {
        HttpContext first = await ExecuteAsync(ApiResult.Ok(new { A = 1 }));
        HttpContext second = await ExecuteAsync(ApiResult.Ok(new { A = 2 }), first.Response.Headers.ETag.ToString());
        Assert.Equal(200, second.Response.StatusCode);
    }

    [Fact]
    public async Task Problem_Written_IsProblemJsonThatIsNotKept()
    {
        HttpContext context = await ExecuteAsync(ApiResult.Problem(ApiProblem.Unknown("alert", 5)));
        Assert.Equal(
            (404, "application/problem+json; charset=utf-8", "no-store"),
            (context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.CacheControl.ToString()));
    }

    private static async Task<HttpContext> ExecuteAsync(ApiResult result, string? tag = null)
    {
        DefaultHttpContext context = new();
        context.Request.Method = "GET";
        context.Request.Headers.IfNoneMatch = tag;
        context.Response.Body = new MemoryStream();
        await result.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return context;
    }
}
