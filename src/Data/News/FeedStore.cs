using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.News;

/// <summary>The feeds: what is polled, when next, and how the last poll went.</summary>
public sealed class FeedStore(NpgsqlDataSource dataSource)
{
    // A new address makes the old validators worthless and is worth a look now. Whether a feed is enabled is its operator's.
    private const string Upsert = """
        insert into feeds (feed_id, title, publisher, url, enabled, cadence_seconds, next_poll_at)
        select feed_id, title, publisher, url, enabled, cadence_seconds, $7
        from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::integer[])
            as seed (feed_id, title, publisher, url, enabled, cadence_seconds)
        order by feed_id
        on conflict (feed_id) do update set
            title = excluded.title,
            publisher = excluded.publisher,
            url = excluded.url,
            cadence_seconds = excluded.cadence_seconds,
            etag = case when feeds.url = excluded.url then feeds.etag end,
            last_modified = case when feeds.url = excluded.url then feeds.last_modified end,
            next_poll_at = case when feeds.url = excluded.url then feeds.next_poll_at else excluded.next_poll_at end
        where (feeds.title, feeds.publisher, feeds.url, feeds.cadence_seconds)
            is distinct from (excluded.title, excluded.publisher, excluded.url, excluded.cadence_seconds)
        """;

    // Skipping locked rows keeps a doubled firing from taking the same feeds.
    private const string TakeDue = """
        with due as (
            select feed_id from feeds where enabled and next_poll_at <= $1
            order by next_poll_at, feed_id limit $2 for update skip locked
        )
        update feeds f set next_poll_at = $1 + make_interval(secs => f.cadence_seconds)
        from due where f.feed_id = due.feed_id
        returning f.feed_id
        """;

    private const string Select = """
        select feed_id, url, cadence_seconds, etag, last_modified, consecutive_failures from feeds where feed_id = any($1) order by feed_id
        """;

    // A poll that began before one already recorded changes nothing.
    private const string Record = """
        update feeds set
            status = $3,
            last_error = $4,
            last_attempt_at = $2,
            last_success_at = case when $4::text is null then $2 else last_success_at end,
            consecutive_failures = case when $4::text is null then 0 else consecutive_failures + 1 end,
            entries_last = coalesce($5, entries_last),
            etag = $6,
            last_modified = $7,
            next_poll_at = $8,
            url = coalesce($9, url)
        where feed_id = $1 and (last_attempt_at is null or last_attempt_at <= $2)
        """;

    /// <summary>Makes feeds known; one that is known keeps its history.</summary>
    public async Task UpsertAsync(IReadOnlyList<FeedSeed> feeds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Upsert);
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.FeedId).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Title).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Publisher).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Url).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.Enabled).ToArray() });
        command.Parameters.Add(new() { Value = feeds.Select(feed => feed.CadenceSeconds).ToArray() });
        command.Parameters.Add(Instant(now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes the feeds that are due and puts each off by its cadence, inside the caller's transaction.</summary>
    public async Task<IReadOnlyList<string>> TakeDueAsync(
        NpgsqlConnection connection, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(TakeDue, connection);
        command.Parameters.Add(Instant(now));
        command.Parameters.Add(new() { Value = limit });
        List<string> feedIds = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            feedIds.Add(reader.GetString(0));
        return feedIds;
    }

    /// <summary>Feeds by id; unknown ids are left out.</summary>
    public async Task<IReadOnlyList<FeedToFetch>> LoadAsync(IReadOnlyList<string> feedIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        command.Parameters.Add(new() { Value = feedIds.ToArray() });
        List<FeedToFetch> feeds = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            feeds.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt32(2),
                reader.IsDBNull(3) ? null : reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.GetInt32(5)));
        }

        return feeds;
    }

    /// <summary>Records how a poll went, inside the caller's transaction.</summary>
    public async Task RecordAsync(NpgsqlConnection connection, FeedPoll poll, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Record, connection);
        command.Parameters.Add(new() { Value = poll.FeedId });
        command.Parameters.Add(Instant(poll.At));
        command.Parameters.Add(new() { Value = poll.Status });
        command.Parameters.Add(Text(poll.Error));
        command.Parameters.Add(new() { Value = (object?)poll.Entries ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(Text(poll.ETag));
        command.Parameters.Add(Text(poll.LastModified));
        command.Parameters.Add(Instant(poll.NextPollAt));
        command.Parameters.Add(Text(poll.Url));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Instant(DateTimeOffset instant) =>
        new() { Value = instant.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
