using System.Net;
using TradingChitti.Feeds;

namespace TradingChitti.App.Ingest;

/// <summary>How the poll of one feed ended. What a feed's health shows is decided here, from the outcome alone.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>Kebab case, for the feed's row and the dashboard.</summary>
    public abstract string Status { get; }

    /// <summary>In words; null when the poll succeeded.</summary>
    public abstract string? Error { get; }

    /// <summary>Articles came, or might have.</summary>
    public sealed record Fetched(FeedDocument Feed, string? ETag, string? LastModified, Uri? MovedTo) : FetchOutcome
    {
        public override string Status => "ok";

        public override string? Error => null;
    }

    /// <summary>Nothing is new, says the server.</summary>
    public sealed record NotModified(string? ETag, string? LastModified) : FetchOutcome
    {
        public override string Status => "not-modified";

        public override string? Error => null;
    }

    /// <summary>Something came, and it is no feed.</summary>
    public sealed record Unreadable(FeedProblem Problem) : FetchOutcome
    {
        public override string Status => Problem.Kind switch
        {
            FeedProblemKind.Empty => "empty",
            FeedProblemKind.TooLarge => "too-large",
            FeedProblemKind.HtmlPage => "html-page",
            FeedProblemKind.NotAFeed => "not-a-feed",
            FeedProblemKind.TooDeep => "too-deep",
            _ => "malformed",
        };

        public override string? Error => Problem.Reason;
    }

    /// <summary>Nothing came that could be read.</summary>
    public sealed record Failed(DownloadOutcome Download) : FetchOutcome
    {
        public override string Status => Download switch
        {
            DownloadOutcome.Refused { Status: HttpStatusCode.NotFound } => "not-found",
            DownloadOutcome.Refused { Status: HttpStatusCode.Gone } => "gone",
            DownloadOutcome.Refused { Status: >= HttpStatusCode.InternalServerError } => "server-error",
            DownloadOutcome.Refused => "refused",
            DownloadOutcome.TooLarge => "too-large",
            DownloadOutcome.Blocked => "blocked",
            DownloadOutcome.TooManyRedirects => "too-many-redirects",
            DownloadOutcome.TimedOut => "timed-out",
            _ => "unreachable",
        };

        public override string? Error => Download.Reason;
    }

    /// <summary>The feed's address is not one.</summary>
    public sealed record BadAddress(string Address) : FetchOutcome
    {
        public override string Status => "bad-address";

        public override string? Error => $"{Address} is not a web address";
    }
}
