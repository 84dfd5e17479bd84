using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Signals;

/// <summary>Alerts: raised once per rule, instrument and session, never changed afterwards.</summary>
public sealed class AlertStore(NpgsqlDataSource dataSource)
{
    private const string Insert = """
        insert into alerts (alert_key, rule_id, instrument_id, session, as_of, direction, severity, impact, confidence, confidence_basis,
                            headline, evidence, created_at)
        select a.alert_key, a.rule_id, a.instrument_id, a.session, $5, a.direction, a.severity, a.impact, a.confidence, a.confidence_basis,
               a.headline, a.evidence::jsonb, $13
        from unnest($1::text[], $2::text[], $3::integer[], $4::date[], $6::text[], $7::text[], $8::double precision[],
                    $9::double precision[], $10::text[], $11::text[], $12::text[])
             as a (alert_key, rule_id, instrument_id, session, direction, severity, impact, confidence, confidence_basis, headline, evidence)
        order by a.alert_key
        on conflict (alert_key) do nothing
        returning alert_id
        """;

    private const string Columns = """
        select a.alert_id, a.rule_id, i.symbol, i.name, a.session, a.as_of, a.direction, a.severity, a.impact, a.confidence,
               a.confidence_basis, a.headline, b.close, b.change_fraction, a.evidence::text
        """;

    private const string Joins = """
        join instruments i on i.instrument_id = a.instrument_id
        left join lateral bar_on_or_before(a.instrument_id, a.session) b on true
        """;

    private const string SelectPage = $"""
        {Columns}
        from (select alert_id, rule_id, instrument_id, session, as_of, direction, severity, impact, confidence, confidence_basis, headline, evidence
              from alerts
              where ($1::integer is null or instrument_id = $1)
                and ($2::text is null or rule_id = $2)
                and ($3::text is null or direction = $3)
                and ($4::timestamptz is null or (as_of, alert_id) < ($4, $5))
              order by as_of desc, alert_id desc
              limit $6) a
        {Joins}
        order by a.as_of desc, a.alert_id desc
        """;

    private const string SelectById = $"""
        {Columns}
        from alerts a
        {Joins}
        where a.alert_id = any($1)
        order by a.alert_id
        """;

    private const string SelectLastSessions = """
        select rule_id, instrument_id, max(session)
        from alerts
        where instrument_id = any($1) and session < $2 and session >= $3
        group by rule_id, instrument_id
        """;

    private const string CountByRule = "select rule_id, count(*) from alerts group by rule_id";

    /// <summary>Inserts the alerts whose key is not there yet, inside the caller's transaction, and returns the new ids.</summary>
    /// <exception cref="ArgumentException">The alerts do not share one as-of instant.</exception>
    public static async Task<IReadOnlyList<long>> InsertAsync(
        NpgsqlConnection connection, IReadOnlyList<NewAlert> alerts, DateTimeOffset createdAt, CancellationToken cancellationToken)
    {
        if (alerts.Count == 0)
            return [];
        DateTimeOffset asOf = alerts[0].AsOf;
        if (alerts.Any(alert => alert.AsOf != asOf))
            throw new ArgumentException("Alerts of one batch share one as-of instant.", nameof(alerts));
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.Key) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.Rule.Id) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.InstrumentId) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.Session) });
        command.Parameters.Add(new() { Value = asOf.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = Column(alerts, alert => Lower(alert.Rule.Direction)) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => Lower(alert.Rule.Severity)) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.Impact) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.Confidence) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.ConfidenceBasis) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => alert.Headline) });
        command.Parameters.Add(new() { Value = Column(alerts, alert => EvidenceJson.Write(alert.Evidence)) });
        command.Parameters.Add(new() { Value = createdAt.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        List<long> inserted = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            inserted.Add(reader.GetInt64(0));
        return inserted;
    }

    /// <summary>A page of alerts, newest knowledge first.</summary>
    public async Task<IReadOnlyList<StoredAlert>> ListAsync(AlertFilter filter, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectPage);
        command.Parameters.Add(Nullable(filter.InstrumentId, NpgsqlDbType.Integer));
        command.Parameters.Add(Nullable(filter.RuleId, NpgsqlDbType.Text));
        command.Parameters.Add(Nullable(filter.Direction, NpgsqlDbType.Text));
        command.Parameters.Add(Nullable(filter.Before?.At, NpgsqlDbType.TimestampTz));
        command.Parameters.Add(Nullable(filter.Before?.RowId, NpgsqlDbType.Bigint));
        command.Parameters.Add(new() { Value = filter.Limit });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>The alerts of these ids that exist, by id.</summary>
    public async Task<IReadOnlyList<StoredAlert>> LoadAsync(IReadOnlyList<long> alertIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectById);
        command.Parameters.Add(new() { Value = alertIds.ToArray() });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>
    /// The last session in [<paramref name="from"/>, <paramref name="before"/>) in which each rule alerted for each of the instruments.
    /// Later sessions are never looked at, so that what is raised for a session does not depend on what came after it.
    /// </summary>
    public async Task<IReadOnlyDictionary<(string RuleId, int InstrumentId), DateOnly>> LoadLastSessionsAsync(
        IReadOnlyList<int> instrumentIds, DateOnly from, DateOnly before, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectLastSessions);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        command.Parameters.Add(new() { Value = before });
        command.Parameters.Add(new() { Value = from });
        Dictionary<(string, int), DateOnly> sessions = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            sessions.Add((reader.GetString(0), reader.GetInt32(1)), reader.GetFieldValue<DateOnly>(2));
        return sessions;
    }

    /// <summary>How many alerts each rule has raised; rules without any are absent.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountByRuleAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(CountByRule);
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        return counts;
    }

    private static async Task<IReadOnlyList<StoredAlert>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<StoredAlert> alerts = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            alerts.Add(new(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetFieldValue<DateOnly>(4),
                reader.GetFieldValue<DateTimeOffset>(5),
                reader.GetString(6),
                reader.GetString(7),
                reader.IsDBNull(8) ? null : reader.GetDouble(8),
                reader.GetDouble(9),
                reader.GetString(10),
                reader.GetString(11),
                reader.IsDBNull(12) ? null : reader.GetDouble(12),
                reader.IsDBNull(13) ? null : reader.GetDouble(13),
                EvidenceJson.Read(reader.GetString(14))));
        }

        return alerts;
    }

    private static TValue[] Column<TValue>(IReadOnlyList<NewAlert> alerts, Func<NewAlert, TValue> value) => [.. alerts.Select(value)];

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
