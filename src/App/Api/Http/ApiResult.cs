using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace TradingChitti.App.Api.Http;

/// <summary>
/// Writes one JSON answer the same way under every host, without going through MVC's formatters. A 200 carries an ETag of its bytes, and a
/// request that has them already is answered 304.
/// </summary>
public sealed class ApiResult : IActionResult
{
    /// <summary>May be kept, but is asked for again each time: the default, since most of the API changes with the market.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>The same for as long as this build runs.</summary>
    public const string Catalogue = "public, max-age=300";

    private const string Json = "application/json; charset=utf-8";
    private const string ProblemJson = "application/problem+json; charset=utf-8";

    private readonly byte[] _body;
    private readonly string _contentType;
    private readonly string _cacheControl;

    private ApiResult(int status, byte[] body, string contentType, string cacheControl)
    {
        Status = status;
        _body = body;
        _contentType = contentType;
        _cacheControl = cacheControl;
    }

    public int Status { get; }

    public static ApiResult Ok<TAnswer>(TAnswer answer, string cacheControl = Revalidate) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options), Json, cacheControl);

    public static ApiResult Accepted<TAnswer>(TAnswer answer) =>
        new(StatusCodes.Status202Accepted, JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options), Json, "no-store");

    public static ApiResult Problem(ApiProblem problem) =>
        new(problem.Status, JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Options), ProblemJson, "no-store");

    public static ApiResult From<TAnswer>(ApiOutcome<TAnswer> outcome, string cacheControl = Revalidate) => outcome switch
    {
        ApiOutcome<TAnswer>.Answered answered => Ok(answered.Answer, cacheControl),
        ApiOutcome<TAnswer>.Refused refused => Problem(refused.Problem),
        _ => throw new UnreachableException(),
    };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        HttpResponse response = context.HttpContext.Response;
        response.Headers.CacheControl = _cacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
        if (Status == StatusCodes.Status200OK && HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(_body).AsSpan(0, 16))}\"";
            response.Headers.ETag = tag;
            if (Holds(context.HttpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        response.ContentType = _contentType;
        response.ContentLength = _body.Length;
        await response.Body.WriteAsync(_body, context.HttpContext.RequestAborted);
    }

    // Proxies that compress weaken the tag to W/"...".
    private static bool Holds(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.SelectMany(value => (value ?? "").Split(','))
            .Any(value => value.Trim() is var held && (held == "*" || held == tag || held == "W/" + tag));
}
