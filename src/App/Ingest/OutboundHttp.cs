using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Ingest;

/// <summary>
/// The one way out to other people's servers: conditional, compressed, bounded in size, time and redirects, and guarded where the socket
/// connects, so that neither a redirect nor a DNS answer leads to a private address. Timeouts run on real time, also in a replay.
/// </summary>
public sealed class OutboundHttp : IDisposable
{
    private const int ReadBufferBytes = 64 << 10;

    private readonly HttpClient _client;
    private readonly OutboundGuard _guard;
    private readonly FetchOptions _options;

    public OutboundHttp(IOptions<FetchOptions> options)
    {
        _options = options.Value;
        _guard = new(_options.AllowedPrivateHosts);
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false, // each hop is checked here
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(_options.ConnectTimeoutSeconds),
            MaxConnectionsPerServer = _options.MaxConnectionsPerServer,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            UseProxy = false, // through a proxy the connected address would be the proxy's and the guard blind
        };
        _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", _options.UserAgent);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Downloads; everything a server can do wrong is an outcome. Only cancellation by the caller throws.</summary>
    public async Task<DownloadOutcome> DownloadAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        try
        {
            return await FollowAsync(request, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DownloadOutcome.TimedOut(_options.TimeoutSeconds);
        }
        catch (HttpRequestException failure)
        {
            return Explain(failure, request.Url);
        }
        catch (InvalidDataException)
        {
            return new DownloadOutcome.Unreachable("the body's compression is damaged");
        }
        catch (IOException failure)
        {
            return new DownloadOutcome.Unreachable($"the connection broke off: {failure.Message}");
        }
    }

    private async Task<DownloadOutcome> FollowAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        Uri url = request.Url;
        bool permanent = true;
        for (int hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
                return new DownloadOutcome.Blocked(url.ToString(), "only http and https addresses are");
            using HttpRequestMessage message = Compose(request, url);
            using HttpResponseMessage response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (Location(response, url) is not { } next)
            {
                Uri? movedTo = hop > 0 && permanent ? url : null;
                return await ReadAsync(response, request.MaxBytes, movedTo, cancellationToken);
            }

            if (url.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
                return new DownloadOutcome.Blocked(next.ToString(), "a secure address redirected to an insecure one");
            permanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            url = next;
        }

        return new DownloadOutcome.TooManyRedirects(_options.MaxRedirects);
    }

    private static HttpRequestMessage Compose(DownloadRequest request, Uri url)
    {
        HttpRequestMessage message = new(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        if (request.Accept is not null)
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        // Validators go back exactly as they came: some publishers send dates and tags no strict parser accepts.
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private static Uri? Location(HttpResponseMessage response, Uri url) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location
        && Uri.TryCreate(url, location, out Uri? next)
            ? next
            : null;

    private static async Task<DownloadOutcome> ReadAsync(
        HttpResponseMessage response, int maxBytes, Uri? movedTo, CancellationToken cancellationToken)
    {
        string? etag = Raw(response.Headers, "ETag");
        string? lastModified = Raw(response.Content.Headers, "Last-Modified");
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new DownloadOutcome.NotModified(etag, lastModified);
        if (!response.IsSuccessStatusCode)
            return new DownloadOutcome.Refused(response.StatusCode, response.Headers.RetryAfter?.Date, response.Headers.RetryAfter?.Delta);
        if (response.Content.Headers.ContentLength > maxBytes)
            return new DownloadOutcome.TooLarge(maxBytes);

        byte[] buffer = ArrayPool<byte>.Shared.Rent(ReadBufferBytes);
        try
        {
            using MemoryStream body = new();
            await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (body.Length + read > maxBytes)
                    return new DownloadOutcome.TooLarge(maxBytes);
                body.Write(buffer, 0, read);
            }

            return new DownloadOutcome.Downloaded(
                body.GetBuffer().AsMemory(0, (int)body.Length), Raw(response.Content.Headers, "Content-Type"), etag, lastModified, movedTo);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString() : null;

    private static DownloadOutcome Explain(HttpRequestException failure, Uri url)
    {
        if (failure.InnerException is GuardRefusedException refused)
            return new DownloadOutcome.Blocked(refused.Host, refused.Message); // a redirect may have led elsewhere
        return new DownloadOutcome.Unreachable(failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"the name {url.Host} is not known",
            HttpRequestError.ConnectionError => $"no connection to {url.Host}: {failure.InnerException?.Message ?? failure.Message}",
            HttpRequestError.SecureConnectionError => $"no secure connection to {url.Host}: {failure.InnerException?.Message ?? failure.Message}",
            HttpRequestError.ResponseEnded => "the connection broke off before the body was complete",
            _ when failure.InnerException is IOException => $"the connection broke off: {failure.InnerException.Message}",
            _ => failure.Message,
        });
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        DnsEndPoint target = context.DnsEndPoint;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        IPAddress[] permitted = Array.FindAll(addresses, address => _guard.Permits(address, target.Port));
        if (permitted.Length == 0)
            throw new GuardRefusedException(target.Host, addresses.Length == 0 ? "it has no address" : $"{addresses[0]} is a private address");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, target.Port, cancellationToken);
            if (socket.RemoteEndPoint is not IPEndPoint connected || !_guard.Permits(connected.Address, connected.Port))
                throw new GuardRefusedException(target.Host, $"{socket.RemoteEndPoint} is a private address");
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class GuardRefusedException(string host, string message) : IOException(message)
    {
        public string Host { get; } = host;
    }
}
