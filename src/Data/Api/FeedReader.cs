using Npgsql;

namespace TradingChitti.Data.Api;

/// <summary>A feed and how its polls went.</summary>
public sealed record FeedHealth(
    string FeedId,
    string Title,
    string Publisher,
    string Url,
    bool Enabled,
    string Status,
    DateTimeOffset? LastAttemptAt,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset NextPollAt,
    string? LastError,
    int ConsecutiveFailures,
    int EntriesLast,
    long Articles);

/// <summary>Reads the health of the feeds.</summary>
public sealed class FeedReader(NpgsqlDataSource dataSource)
{
    private const string Select = """
        select f.feed_id, f.title, f.publisher, f.url, f.enabled, f.status, f.last_attempt_at, f.last_success_at, f.next_poll_at, f.last_error,
               f.consecutive_failures, f.entries_last, coalesce(a.articles, 0)
        from feeds f
        left join (select feed_id, count(*) as articles from articles group by feed_id) a on a.feed_id = f.feed_id
        order by f.publisher, f.title, f.feed_id
        """;

    public async Task<IReadOnlyList<FeedHealth>> ListAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        List<FeedHealth> feeds = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            feeds.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetBoolean(4),
                reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6),
                reader.IsDBNull(7) ? null : reader.GetFieldValue<DateTimeOffset>(7),
                reader.GetFieldValue<DateTimeOffset>(8),
                reader.IsDBNull(9) ? null : reader.GetString(9),
                reader.GetInt32(10),
                reader.GetInt32(11),
                reader.GetInt64(12)));
        }

        return feeds;
    }

    /// <summary>Every feed id.</summary>
    public async Task<IReadOnlyList<string>> LoadIdsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand("select feed_id from feeds order by feed_id");
        List<string> ids = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetString(0));
        return ids;
    }
}
