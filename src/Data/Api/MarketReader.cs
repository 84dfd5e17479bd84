using Npgsql;

namespace TradingChitti.Data.Api;

/// <summary>
/// Changes whenever bars may have: files are imported, and nothing else writes bars. Equal versions mean an equal universe.
/// </summary>
public sealed record MarketVersion(long Imports, long LastImportId, DateTimeOffset? LastFinishedAt, DateOnly? Session);

/// <summary>How much there is of everything.</summary>
public sealed record MarketCounts(long Instruments, long Bars, long Articles, long Alerts, long Feeds);

/// <summary>An instrument of the latest session, as a screen shows it.</summary>
public sealed record UniverseMember(int InstrumentId, string Symbol, string Name, string? Industry);

/// <summary>Reads the state of the market as a whole.</summary>
public sealed class MarketReader(NpgsqlDataSource dataSource)
{
    private const string SelectVersion = """
        select count(*), coalesce(max(import_id), 0), max(finished_at), (select max(session) from bars)
        from imports where status = 'imported'
        """;

    private const string SelectBarCount = "select count(*) from bars";

    private const string SelectCounts = """
        select (select count(*) from instruments), (select count(*) from articles), (select count(*) from alerts), (select count(*) from feeds)
        """;

    private const string SelectUniverse = """
        select i.instrument_id, i.symbol, i.name, i.industry
        from bars b
        join instruments i on i.instrument_id = b.instrument_id
        where b.session = $1
        order by i.symbol
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

    public async Task<MarketCounts> LoadCountsAsync(long bars, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectCounts);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(reader.GetInt64(0), bars, reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    /// <summary>The instruments with a bar in a session, by symbol.</summary>
    public async Task<IReadOnlyList<UniverseMember>> LoadUniverseAsync(DateOnly session, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectUniverse);
        command.Parameters.Add(new() { Value = session });
        List<UniverseMember> members = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            members.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        return members;
    }
}
