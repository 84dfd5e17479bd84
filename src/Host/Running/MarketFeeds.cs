using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Host.Running;

/// <summary>A feed that a recorded or generated market brings with it.</summary>
public sealed record MarketFeed(string FeedId, string Title, string Publisher, string Url);

/// <summary>Makes the feeds of a market known. They are polled when the market says so, not by the clock.</summary>
internal static class MarketFeeds
{
    private const int CadenceSeconds = 86_400;

    private const string Upsert = """
        insert into feeds (feed_id, title, publisher, url, cadence_seconds, next_poll_at)
        select feed_id, title, publisher, url, $5, $6 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as v (feed_id, title, publisher, url)
        order by feed_id
        on conflict (feed_id) do update set title = excluded.title, publisher = excluded.publisher, url = excluded.url
        """;

    public static async Task SeedAsync(
        IServiceProvider services, IReadOnlyList<MarketFeed> feeds, DateTimeOffset from, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(Upsert);
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.FeedId).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Title).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Publisher).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Url).ToArray() });
        command.Parameters.Add(new() { Value = CadenceSeconds });
        command.Parameters.Add(new() { Value = from, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
