using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Ingest;

/// <summary>Section <c>News</c>: which feeds are polled and how patiently.</summary>
public sealed class NewsOptions
{
    public const string Section = "News";

    /// <summary>Whether the shipped list of public feeds is polled. Wiring turns it off in the sample and replay modes, which bring their own.</summary>
    public bool UseShippedFeeds { get; set; } = true;

    /// <summary>Feeds asked for in one firing; the rest follows a minute later.</summary>
    [Range(1, 10_000)]
    public int FeedsPerFiring { get; set; } = 1_000;

    /// <summary>Feeds of one message fetched at the same time.</summary>
    [Range(1, 64)]
    public int ParallelFetches { get; set; } = 8;

    /// <summary>The longest a failing feed is left alone.</summary>
    [Range(1, 168)]
    public int MaxBackoffHours { get; set; } = 6;
}

[OptionsValidator]
public sealed partial class NewsOptionsValidator : IValidateOptions<NewsOptions>;
