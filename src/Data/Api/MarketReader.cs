using Npgsql;

namespace TradingChitti.Data.Api;

/// <summary>
/// Changes whenever bars or corporate actions may have: both come from imported files only. Equal versions mean an equal universe.
/// </summary>
/// <param name="Session">
/// The latest session of a whole-market file, or of any bar while there is no such file: the history of one symbol may run on for months
/// after the market's last file, and does not move the market's day.
/// </param>
/// <param name="Contents">Sum over the hashes of the files' contents, for a file that is imported again with other bytes.</param>
public sealed record MarketVersion(long Imports, long Contents, DateTimeOffset? LastFinishedAt, DateOnly? Session);

/// <summary>How much there is of everything but bars.</summary>
public sealed record MarketCounts(long Instruments, long Articles, long Alerts, long Feeds);

/// <summary>How many instruments of a session closed above, below and at their close before.</summary>
public sealed record MarketBreadth(long Advancing, long Declining, long Unchanged);

/// <summary>Reads the state of the market as a whole.</summary>
public sealed class MarketReader(NpgsqlDataSource dataSource)
{
    private const string SelectVersion = """
        select count(*), coalesce(sum(hashtext(content_hash)), 0)::bigint, max(finished_at),
               coalesce(max(session) filter (where kind = 'session'), (select max(session) from bars))
        from imports where status = 'imported'
        """;

    private const string SelectBarCount = "select count(*) from bars";

    private const string SelectCounts = """
        select (select count(*) from instruments), (select count(*) from articles), (select count(*) from alerts), (select count(*) from feeds)
        """;

    private const string SelectBreadth = """
        select count(*) filter (where move.change_fraction > 0), count(*) filter (where move.change_fraction < 0),
               count(*) filter (where move.change_fraction = 0)
        from bars b
        cross join lateral bar_on_or_before(b.instrument_id, $1) move
        where b.session = $1
        """;

    public async Task<MarketVersion> LoadVersionAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectVersion);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.IsDBNull(2) ? null : reader.GetFieldValue<DateTimeOffset>(2),
            reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3));
    }

    /// <summary>The number of bars: a scan of the whole index, so callers keep it for as long as the version stands.</summary>
    public async Task<long> CountBarsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectBarCount);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!; // count(*) is never null
    }

    public async Task<MarketCounts> LoadCountsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectCounts);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    /// <summary>Advances and declines of a session: two index look-ups an instrument, so callers keep it for as long as the version stands.</summary>
    public async Task<MarketBreadth> LoadBreadthAsync(DateOnly session, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectBreadth);
        command.Parameters.Add(new() { Value = session });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
