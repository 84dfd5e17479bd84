using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Host.Running;

/// <summary>
/// Serves recorded or generated files over HTTP on loopback, so that they are fetched exactly as published ones are.
/// Only what has been put here can be had; no path reaches the disk.
/// </summary>
public sealed class LoopbackFiles : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<CancellationToken, Task<byte[]>>> _files = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private LoopbackFiles(WebApplication app, int port)
    {
        _app = app;
        Address = new Uri($"http://127.0.0.1:{port}/");
        Authority = $"127.0.0.1:{port}";
    }

    /// <summary>Where the files are.</summary>
    public Uri Address { get; }

    /// <summary>Host and port, as the outbound guard wants them named.</summary>
    public string Authority { get; }

    /// <summary>Starts the server on the port it had last time, where that is free, because addresses end up in stored rows.</summary>
    public static async Task<LoopbackFiles> StartAsync(StateFolder state, CancellationToken cancellationToken)
    {
        int port = Shell.RememberedFreePort(Path.Combine(state.Root, "files-port"));
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        LoopbackFiles files = new(app, port);
        app.MapGet("/{**path}", files.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return files;
    }

    /// <summary>Makes a file on disk available and gives its address.</summary>
    public string AddFile(string path, string file) => Put(path, cancellationToken => File.ReadAllBytesAsync(file, cancellationToken));

    /// <summary>Makes bytes available, or replaces those at a path, and gives their address.</summary>
    public string AddBytes(string path, byte[] content) => Put(path, _ => Task.FromResult(content));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string Put(string path, Func<CancellationToken, Task<byte[]>> read)
    {
        string plain = path.Replace('\\', '/').TrimStart('/');
        _files[plain] = read;
        return new Uri(Address, string.Join('/', plain.Split('/').Select(Uri.EscapeDataString))).AbsoluteUri;
    }

    private async Task AnswerAsync(HttpContext context, string? path)
    {
        if (path is null || !_files.TryGetValue(path, out Func<CancellationToken, Task<byte[]>>? read))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        byte[] content = await read(context.RequestAborted);
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"");
        await Results.Bytes(content, ContentType(path), entityTag: tag).ExecuteAsync(context);
    }

    private static string ContentType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".xml" or ".rss" or ".atom" or ".rdf" => "application/xml",
        ".json" => "application/json",
        ".html" or ".htm" => "text/html",
        ".csv" => "text/csv",
        ".gz" => "application/gzip",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };
}
