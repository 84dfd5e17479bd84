using System.Text.Json;
using TradingChitti.Data.News;

namespace TradingChitti.App.Ingest;

/// <summary>The public Indian market feeds this build ships, from the data file <c>feeds.json</c>.</summary>
public static class ShippedFeeds
{
    private const string Resource = "TradingChitti.App.Ingest.feeds.json";

    /// <summary>A feed as listed.</summary>
    /// <param name="Rights">What its publisher allows, in a sentence.</param>
    public sealed record Listed(string Id, string Title, string Publisher, string Url, int CadenceSeconds, string Rights, bool Enabled = true);

    /// <summary>The list with its notes on rights.</summary>
    public static IReadOnlyList<Listed> List { get; } = Load();

    /// <summary>The list as it is made known.</summary>
    public static IReadOnlyList<FeedSeed> All { get; } =
        [.. List.Select(feed => new FeedSeed(feed.Id, feed.Title, feed.Publisher, feed.Url, feed.CadenceSeconds, feed.Enabled))];

    private static Listed[] Load()
    {
        using Stream stream = typeof(ShippedFeeds).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Resource {Resource} is not embedded.");
        return JsonSerializer.Deserialize<Listed[]>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"Resource {Resource} is empty.");
    }
}
