using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TradingChitti.Tests.Integration.App;

/// <summary>A publisher on loopback, well-behaved and otherwise; each path misbehaves in its own way.</summary>
public sealed class Publisher : IAsyncDisposable
{
    public const string GoodFeed = """
        <rss version="2.0"><channel><title>Markets</title>
        <item><guid isPermaLink="false">a1</guid><link>https://example.com/1</link><title>Zenotech Industries bags large order</title><pubDate>Wed, 07 Oct 2026 09:00:00 +0530</pubDate></item>
        <item><guid isPermaLink="false">a2</guid><link>https://example.com/2</link><title>Zenotech Industries profit plunges</title><description>Results disappoint.</description></item>
        </channel></rss>
        """;

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    private Publisher(WebApplication app)
    {
        _app = app;
        app.Run(AnswerAsync);
    }

    /// <summary>Without the final slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What /good serves.</summary>
    public string Feed { get; set; } = GoodFeed;

    public static async Task<Publisher> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        Publisher publisher = new(builder.Build());
        await publisher._app.StartAsync();
        publisher.Address = publisher._app.Urls.Single();
        return publisher;
    }

    /// <summary>How often a path was asked for.</summary>
    public int Asked(string path) => _asked.GetValueOrDefault(path);

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(2)); // endless bodies are still being written
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path;
        _asked.AddOrUpdate(path, 1, (_, count) => count + 1);
        HttpResponse response = context.Response;
        response.ContentType = "application/rss+xml; charset=utf-8";
        switch (path)
        {
            case "/good" when context.Request.Headers.IfNoneMatch == $"\"{Feed.Length}\"":
                response.StatusCode = 304;
                break;
            case "/good":
                response.Headers.ETag = $"\"{Feed.Length}\"";
                await response.WriteAsync(Feed);
                break;
            case "/moved":
                response.Redirect("/good", permanent: true);
                break;
            case "/loop":
                response.Redirect("/loop");
                break;
            case "/metadata":
                response.Redirect("http://169.254.169.254/latest/meta-data/");
                break;
            case "/file":
                response.Headers.Location = "file:///etc/passwd";
                response.StatusCode = 302;
                break;
            case "/html":
                response.ContentType = "text/html";
                await response.WriteAsync("<!DOCTYPE html><html><head><title>Please sign in</title></head><body/></html>");
                break;
            case "/html-as-feed":
                await response.WriteAsync("<html><body>Under maintenance</body></html>");
                break;
            case "/feed-as-html":
                response.ContentType = "text/html";
                await response.WriteAsync(Feed.Replace("a1", "h1", StringComparison.Ordinal).Replace("a2", "h2", StringComparison.Ordinal));
                break;
            case "/malformed":
                await response.WriteAsync("<rss version=\"2.0\"><channel><item><title>Half a ti");
                break;
            case "/other-xml":
                await response.WriteAsync("<catalog><book/></catalog>");
                break;
            case "/empty":
                break;
            case "/large":
                response.ContentLength = 50L << 20;
                await WriteEndlesslyAsync(context, 50 << 20);
                break;
            case "/endless":
                await WriteEndlesslyAsync(context, long.MaxValue);
                break;
            case "/drip":
                await DripAsync(context);
                break;
            case "/bomb":
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(Bomb(), context.RequestAborted);
                break;
            case "/not-gzip":
                response.Headers.ContentEncoding = "gzip";
                await response.WriteAsync(Feed);
                break;
            case "/gzip":
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(Gzip(Encoding.UTF8.GetBytes(Feed.Replace("a1", "g1", StringComparison.Ordinal).Replace("a2", "g2", StringComparison.Ordinal))), context.RequestAborted);
                break;
            case "/reset":
                await response.WriteAsync("<rss>");
                await response.Body.FlushAsync();
                context.Abort();
                break;
            case "/gone":
                response.StatusCode = 410;
                break;
            case "/error":
                response.StatusCode = 500;
                break;
            case "/busy":
                response.StatusCode = 429;
                response.Headers.RetryAfter = "7200";
                break;
            default:
                response.StatusCode = 404;
                break;
        }
    }

    private static async Task WriteEndlesslyAsync(HttpContext context, long bytes)
    {
        byte[] chunk = Encoding.ASCII.GetBytes(new string(' ', 64 << 10));
        try
        {
            for (long written = 0; written < bytes && !context.RequestAborted.IsCancellationRequested; written += chunk.Length)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // the reader has had enough, as it should
        }
    }

    private static async Task DripAsync(HttpContext context)
    {
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(TimeSpan.FromMilliseconds(100), context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // the reader has had enough, as it should
        }
    }

    // 256 MiB of nothing in about a mebibyte.
    private static byte[] Bomb()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < 256; i++)
                gzip.Write(chunk);
        }

        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
