using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market.Quality;

namespace TradingChitti.Data.Market;

/// <summary>What speaks for a suspected action; prices raw and in rupees, the volume in means of the sessions before.</summary>
public sealed record SuspicionEvidence(
    string? Ratio, DateOnly PreviousSession, double PreviousClose, double Open, double Close, double? VolumeRatio);

/// <summary>A suspected corporate action in front of an operator: <c>open</c>, <c>confirmed</c> or <c>dismissed</c>.</summary>
public sealed record StoredSuspicion(
    long SuspectedId,
    int InstrumentId,
    string Symbol,
    DateOnly ExDate,
    double PriceDivisor,
    SuspicionEvidence Evidence,
    string Status,
    DateTimeOffset DetectedAt,
    DateTimeOffset? DecidedAt);

/// <summary>Jumps no recorded action explains: found once, decided once.</summary>
public sealed class SuspectedActionStore(NpgsqlDataSource dataSource)
{
    private const string Columns =
        "s.suspected_id, s.instrument_id, i.symbol, s.ex_date, s.price_divisor, s.evidence::text, s.status, s.detected_at, s.decided_at";

    // What was dismissed stays dismissed, however often its bars come again.
    private const string Insert = """
        insert into suspected_actions (instrument_id, ex_date, price_divisor, evidence, detected_at)
        select instrument_id, ex_date, price_divisor, evidence, $5
        from unnest($1::int[], $2::date[], $3::float8[], $4::jsonb[]) as v (instrument_id, ex_date, price_divisor, evidence)
        order by instrument_id, ex_date
        on conflict (instrument_id, ex_date) do nothing
        """;

    // An action recorded since is an answer too.
    private const string SelectPage = $"""
        select {Columns}
        from suspected_actions s join instruments i using (instrument_id)
        where ($1::bigint is null or s.suspected_id < $1) and s.status = $2 and ($2 <> 'open' or not exists (
            select from corporate_actions a
            where a.instrument_id = s.instrument_id and a.ex_date = s.ex_date and a.kind <> 'dividend'))
        order by s.suspected_id desc
        limit $3
        """;

    private const string SelectById = $"""
        select {Columns} from suspected_actions s join instruments i using (instrument_id) where s.suspected_id = $1
        """;

    private const string Decide = $"""
        update suspected_actions s set status = $2, decided_at = $3
        from instruments i
        where i.instrument_id = s.instrument_id and s.suspected_id = $1 and s.status = 'open'
        returning {Columns}
        """;

    /// <summary>Keeps suspicions inside the caller's transaction; those known before stay as they are.</summary>
    public static async Task AddAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<(int InstrumentId, SuspectedAction Action)> suspects,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        if (suspects.Count == 0)
            return;
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = suspects.Select(one => one.InstrumentId).ToArray() });
        command.Parameters.Add(new()
        {
            Value = suspects.Select(one => one.Action.ExDate).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        command.Parameters.Add(new() { Value = suspects.Select(one => one.Action.PriceDivisor).ToArray() });
        command.Parameters.Add(new()
        {
            Value = suspects.Select(one => JsonSerializer.Serialize(EvidenceOf(one.Action), JsonSerializerOptions.Web)).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
        });
        command.Parameters.Add(new() { Value = at.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Suspicions of a status with an id below <paramref name="before"/>, newest first; open ones that an action explains are left out.
    /// </summary>
    public async Task<IReadOnlyList<StoredSuspicion>> ListAsync(string status, long? before, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectPage);
        command.Parameters.Add(new() { Value = (object?)before ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = status });
        command.Parameters.Add(new() { Value = limit });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>One suspicion, whatever its status.</summary>
    public async Task<StoredSuspicion?> FindAsync(long suspectedId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectById);
        command.Parameters.Add(new() { Value = suspectedId });
        return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Decides an open suspicion inside the caller's transaction; null when it is unknown or decided.</summary>
    public static async Task<StoredSuspicion?> DecideAsync(
        NpgsqlConnection connection, long suspectedId, string status, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Decide, connection);
        command.Parameters.Add(new() { Value = suspectedId });
        command.Parameters.Add(new() { Value = status });
        command.Parameters.Add(new() { Value = at.ToUniversalTime() });
        return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
    }

    private static SuspicionEvidence EvidenceOf(SuspectedAction action) => new(
        action.Ratio,
        action.PreviousSession,
        action.PreviousClose,
        action.Open,
        action.Close,
        double.IsNaN(action.VolumeRatio) ? null : Math.Round(action.VolumeRatio, 2));

    private static async Task<IReadOnlyList<StoredSuspicion>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<StoredSuspicion> suspicions = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            suspicions.Add(new(
                reader.GetInt64(0),
                reader.GetInt32(1),
                reader.GetString(2),
                reader.GetFieldValue<DateOnly>(3),
                reader.GetDouble(4),
                JsonSerializer.Deserialize<SuspicionEvidence>(reader.GetString(5), JsonSerializerOptions.Web)
                    ?? throw new InvalidOperationException(
                        string.Create(CultureInfo.InvariantCulture, $"Suspicion {reader.GetInt64(0)} has no evidence.")),
                reader.GetString(6),
                reader.GetFieldValue<DateTimeOffset>(7),
                reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8)));
        }

        return suspicions;
    }
}
