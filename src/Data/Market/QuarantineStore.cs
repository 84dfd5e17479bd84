using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market.Quality;

namespace TradingChitti.Data.Market;

/// <summary>A row a rule of data quality names: <c>withheld</c>, <c>taken</c> all the same, or <c>released</c>.</summary>
public sealed record QuarantinedRow(
    long QuarantineId,
    string SourceFile,
    int Line,
    string Rule,
    string Severity,
    string Reason,
    string Symbol,
    DateOnly Session,
    BarFigures Bar,
    string Status,
    DateTimeOffset QuarantinedAt,
    DateTimeOffset? ReleasedAt);

/// <summary>Rows that rules of data quality name, kept with their reasons.</summary>
public sealed class QuarantineStore(NpgsqlDataSource dataSource)
{
    private const string Columns =
        "quarantine_id, source_file, line, rule, severity, reason, symbol, session, bar::text, status, quarantined_at, released_at";

    // A row stays as it was decided, however often its file comes again.
    private const string Insert = """
        insert into quarantined_rows (source_file, line, rule, severity, reason, symbol, session, bar, status, quarantined_at)
        select $1, line, rule, severity, reason, symbol, session, bar, case severity when 'error' then 'withheld' else 'taken' end, $9
        from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::jsonb[])
            as v (line, rule, severity, reason, symbol, session, bar)
        on conflict (source_file, symbol, session, rule) do nothing
        """;

    private const string SelectPage = $"""
        select {Columns} from quarantined_rows
        where ($1::bigint is null or quarantine_id < $1) and status = $2 and ($3::text is null or rule = $3)
        order by quarantine_id desc
        limit $4
        """;

    private const string SelectById = $"select {Columns} from quarantined_rows where quarantine_id = $1";

    private const string Release = $"""
        update quarantined_rows set status = 'released', released_at = $2 where quarantine_id = $1 and status = 'withheld' returning {Columns}
        """;

    private const string WriteBar = """
        insert into bars (instrument_id, session, open, high, low, close, volume, turnover_inr, trades, delivery_shares)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (instrument_id, session) do update set
            open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume,
            turnover_inr = excluded.turnover_inr, trades = excluded.trades, delivery_shares = excluded.delivery_shares
        """;

    /// <summary>Keeps rows of a file inside the caller's transaction.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection,
        string sourceFile,
        IReadOnlyCollection<QuarantinedBar> rows,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = sourceFile });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Line).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Rule.Id).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Rule.Severity == QualitySeverity.Error ? "error" : "warning").ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Reason).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Symbol).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Session).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date });
        command.Parameters.Add(new()
        {
            Value = rows.Select(row => JsonSerializer.Serialize(row.Bar, JsonSerializerOptions.Web)).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });
        command.Parameters.Add(new() { Value = at.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Rows of a status with an id below <paramref name="before"/>, newest first; a null rule does not restrict.</summary>
    public async Task<IReadOnlyList<QuarantinedRow>> ListAsync(
        string status, string? rule, long? before, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectPage);
        command.Parameters.Add(new() { Value = (object?)before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = status });
        command.Parameters.Add(new() { Value = (object?)rule ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>One row, whatever its status.</summary>
    public async Task<QuarantinedRow?> FindAsync(long quarantineId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectById);
        command.Parameters.Add(new() { Value = quarantineId });
        return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Marks a withheld row released inside the caller's transaction; null when it is unknown or not withheld.</summary>
    public static async Task<QuarantinedRow?> ReleaseAsync(
        NpgsqlConnection connection, long quarantineId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Release, connection);
        command.Parameters.Add(new() { Value = quarantineId });
        command.Parameters.Add(new() { Value = at.ToUniversalTime() });
        return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Writes the bar of a released row, in place of any there is.</summary>
    public static async Task WriteBarAsync(NpgsqlConnection connection, int instrumentId, QuarantinedRow row, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(WriteBar, connection);
        command.Parameters.Add(new() { Value = instrumentId });
        command.Parameters.Add(new() { Value = row.Session });
        foreach (decimal price in (ReadOnlySpan<decimal>)[row.Bar.Open, row.Bar.High, row.Bar.Low, row.Bar.Close])
            command.Parameters.Add(new() { Value = price });
        command.Parameters.Add(new() { Value = row.Bar.Volume });
        command.Parameters.Add(new() { Value = (object?)row.Bar.TurnoverInr ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Numeric });
        command.Parameters.Add(new() { Value = (object?)row.Bar.Trades ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = (object?)row.Bar.DeliveryShares ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<QuarantinedRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<QuarantinedRow> rows = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetInt32(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.GetString(6),
                reader.GetFieldValue<DateOnly>(7),
                JsonSerializer.Deserialize<BarFigures>(reader.GetString(8), JsonSerializerOptions.Web)
                    ?? throw new InvalidOperationException($"A quarantined row of {reader.GetString(1)} has no bar."),
                reader.GetString(9),
                reader.GetFieldValue<DateTimeOffset>(10),
                reader.IsDBNull(11) ? null : reader.GetFieldValue<DateTimeOffset>(11)));
        }

        return rows;
    }
}
