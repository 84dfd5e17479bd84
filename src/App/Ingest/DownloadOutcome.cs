using System.Globalization;
using System.Net;

namespace TradingChitti.App.Ingest;

/// <summary>What to download, how much of it at most, and what is already known of it.</summary>
/// <param name="MaxBytes">Limit on the body after decompression.</param>
public sealed record DownloadRequest(Uri Url, int MaxBytes, string? Accept = null, string? ETag = null, string? LastModified = null);

/// <summary>How a download ended. Every server, however hostile, ends in one of these.</summary>
public abstract record DownloadOutcome
{
    private DownloadOutcome()
    {
    }

    /// <summary>The outcome in words, for feed health and the import log.</summary>
    public abstract string Reason { get; }

    /// <param name="MovedTo">Where permanent redirects led, when every hop was permanent.</param>
    public sealed record Downloaded(
        ReadOnlyMemory<byte> Body, string? ContentType, string? ETag, string? LastModified, Uri? MovedTo) : DownloadOutcome
    {
        public override string Reason => "downloaded";
    }

    public sealed record NotModified(string? ETag, string? LastModified) : DownloadOutcome
    {
        public override string Reason => "not modified";
    }

    public sealed record Refused(HttpStatusCode Status, DateTimeOffset? RetryAt, TimeSpan? RetryAfter) : DownloadOutcome
    {
        public override string Reason => string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)Status} {Words}");

        private string Words => Status switch
        {
            HttpStatusCode.NotFound => "(not found)",
            HttpStatusCode.Gone => "(gone for good)",
            HttpStatusCode.Forbidden => "(forbidden)",
            HttpStatusCode.Unauthorized => "(sign-in needed)",
            HttpStatusCode.TooManyRequests => "(too many requests)",
            >= HttpStatusCode.InternalServerError => "(its own error)",
            _ => $"({Status})",
        };
    }

    public sealed record TooLarge(int MaxBytes) : DownloadOutcome
    {
        public override string Reason => MaxBytes >= 1 << 20
            ? string.Create(CultureInfo.InvariantCulture, $"the body is larger than {MaxBytes / (1 << 20)} MiB")
            : string.Create(CultureInfo.InvariantCulture, $"the body is larger than {MaxBytes} bytes");
    }

    /// <summary>The address is one this product does not connect to.</summary>
    public sealed record Blocked(string Where, string Why) : DownloadOutcome
    {
        public override string Reason => $"{Where} is not fetched: {Why}";
    }

    public sealed record TooManyRedirects(int Count) : DownloadOutcome
    {
        public override string Reason => string.Create(CultureInfo.InvariantCulture, $"more than {Count} redirects");
    }

    public sealed record TimedOut(int Seconds) : DownloadOutcome
    {
        public override string Reason => string.Create(CultureInfo.InvariantCulture, $"not finished within {Seconds} s");
    }

    public sealed record Unreachable(string Why) : DownloadOutcome
    {
        public override string Reason => Why;
    }
}
