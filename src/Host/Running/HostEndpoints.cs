using Microsoft.Extensions.FileProviders;
using Npgsql;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Host.Running;

/// <summary>What the host answers on its port besides the functions: the dashboard, health and metrics.</summary>
internal static class HostEndpoints
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(WebApplication app, string? dashboard)
    {
        app.Use(AddSecurityHeaders);
        PhysicalFileProvider? files = dashboard is null ? null : new(dashboard);
        if (files is not null)
        {
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = served => SetCaching(served.Context) });
        }

        app.UseRouting();
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapGet("/healthz", CheckHealthAsync);
        app.MapLocalFunctions();
        if (files is null)
            app.MapGet("/", () => Results.Text("TradingChitti runs without its dashboard. The API begins at /api/v1/status.\n"));
        else
            app.MapFallback(context => AnswerPageAsync(context, files));
    }

    private static Task AddSecurityHeaders(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }

    // Vite names assets by their content; everything else may change with the next build.
    private static void SetCaching(HttpContext context) => context.Response.Headers.CacheControl =
        context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";

    // A page of the dashboard is an address like any other: the one document is served for it and routes itself.
    private static Task AnswerPageAsync(HttpContext context, PhysicalFileProvider files)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Path.StartsWithSegments("/api") || Path.HasExtension(context.Request.Path))
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: $"There is nothing at {context.Request.Path}.").ExecuteAsync(context);
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.SendFileAsync(files.GetFileInfo("index.html"), context.RequestAborted);
    }

    private static async Task<IResult> CheckHealthAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        try
        {
            await using NpgsqlCommand command = dataSource.CreateCommand("select count(*) from outbox");
            long promised = (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
            return Results.Json(new { status = "healthy", outbox = promised });
        }
        catch (NpgsqlException exception)
        {
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Database unavailable", detail: exception.Message);
        }
    }
}
