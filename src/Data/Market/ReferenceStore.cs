using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>A ratio of one company: what it describes, and when it became known.</summary>
public readonly record struct FundamentalValue(double Value, DateOnly AsOf, DateTimeOffset KnownAt);

/// <summary>One ratio of one company to be stored.</summary>
public readonly record struct StoredFundamental(int InstrumentId, string Metric, FundamentalValue Value);

/// <summary>One corporate action of one instrument to be stored.</summary>
public readonly record struct StoredAction(int InstrumentId, CorporateAction Action);

/// <summary>Index membership, the exchange's days and fundamentals.</summary>
public sealed class ReferenceStore(NpgsqlDataSource dataSource)
{
    // A session someone traded outweighs any published list of holidays.
    private const string UpsertDays = """
        insert into market_days as d (day, is_session, note)
        select day, is_session, note from unnest($1::date[], $2::bool[], $3::text[]) as v (day, is_session, note)
        order by day
        on conflict (day) do update set
            is_session = d.is_session or excluded.is_session,
            note = case
                when excluded.is_session and not d.is_session then d.note || ' (special session)'
                when not excluded.is_session and d.is_session and d.note = '' then excluded.note || ' (special session)'
                when not excluded.is_session and not d.is_session then excluded.note
                else d.note end
        where (excluded.is_session and not d.is_session)
            or (not excluded.is_session and d.is_session and d.note = '')
            or (not excluded.is_session and not d.is_session and d.note <> excluded.note and excluded.note <> '')
        """;

    private const string SelectIrregularDays = """
        select day, is_session from market_days where not is_session or extract(isodow from day) > 5
        """;

    private const string SelectMembers = """
        select index_name, instrument_id from index_members
        where instrument_id = any($1) and valid_to is null
        order by index_name, instrument_id
        """;

    private const string UpsertFundamentals = """
        insert into fundamentals as f (instrument_id, metric, as_of, known_at, value)
        select * from unnest($1::int[], $2::text[], $3::date[], $4::timestamptz[], $5::float8[])
            as v (instrument_id, metric, as_of, known_at, value)
        order by instrument_id, metric, as_of
        on conflict (instrument_id, metric, as_of) do update set known_at = excluded.known_at, value = excluded.value
        where excluded.known_at > f.known_at and excluded.value is distinct from f.value
        """;

    private const string SelectFundamentals = """
        select distinct on (instrument_id, metric) instrument_id, metric, value, as_of, known_at
        from fundamentals
        where instrument_id = any($1) and known_at <= $2
        order by instrument_id, metric, as_of desc
        """;

    /// <summary>Writes what a source says about days, inside the caller's transaction. A seen session is never unlearnt.</summary>
    public async Task UpsertMarketDaysAsync(NpgsqlConnection connection, IReadOnlyList<MarketDay> days, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(UpsertDays, connection);
        command.Parameters.Add(Dates(days.Select(day => day.Day)));
        command.Parameters.Add(new() { Value = days.Select(day => day.IsSession).ToArray() });
        command.Parameters.Add(new() { Value = days.Select(day => day.Note).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The exchange's calendar as imported so far.</summary>
    public async Task<MarketCalendar> LoadCalendarAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectIrregularDays);
        List<DateOnly> holidays = [];
        List<DateOnly> special = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            (reader.GetBoolean(1) ? special : holidays).Add(reader.GetFieldValue<DateOnly>(0));
        return new(holidays, special);
    }

    /// <summary>Which of <paramref name="instrumentIds"/> each index has now; index names compare without case.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<int>>> LoadIndexMembersAsync(
        IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectMembers);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        Dictionary<string, IReadOnlySet<int>> indices = new(StringComparer.OrdinalIgnoreCase);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!indices.TryGetValue(reader.GetString(0), out IReadOnlySet<int>? members))
                indices.Add(reader.GetString(0), members = new HashSet<int>());
            ((HashSet<int>)members).Add(reader.GetInt32(1));
        }

        return indices;
    }

    /// <summary>Writes ratios inside the caller's transaction. A changed ratio counts from when the change became known.</summary>
    public async Task UpsertFundamentalsAsync(
        NpgsqlConnection connection, IReadOnlyList<StoredFundamental> values, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(UpsertFundamentals, connection);
        command.Parameters.Add(new() { Value = values.Select(value => value.InstrumentId).ToArray() });
        command.Parameters.Add(new() { Value = values.Select(value => value.Metric).ToArray() });
        command.Parameters.Add(Dates(values.Select(value => value.Value.AsOf)));
        command.Parameters.Add(new() { Value = values.Select(value => value.Value.KnownAt.ToUniversalTime()).ToArray() });
        command.Parameters.Add(new() { Value = values.Select(value => value.Value.Value).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The newest ratios known at an instant, by instrument and metric.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyDictionary<string, FundamentalValue>>> LoadFundamentalsAsync(
        IReadOnlyList<int> instrumentIds, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectFundamentals);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        command.Parameters.Add(new() { Value = asOf.ToUniversalTime() });
        Dictionary<int, IReadOnlyDictionary<string, FundamentalValue>> companies = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!companies.TryGetValue(reader.GetInt32(0), out IReadOnlyDictionary<string, FundamentalValue>? metrics))
                companies.Add(reader.GetInt32(0), metrics = new Dictionary<string, FundamentalValue>(StringComparer.Ordinal));
            ((Dictionary<string, FundamentalValue>)metrics)[reader.GetString(1)] =
                new(reader.GetDouble(2), reader.GetFieldValue<DateOnly>(3), reader.GetFieldValue<DateTimeOffset>(4));
        }

        return companies;
    }

    private static NpgsqlParameter Dates(IEnumerable<DateOnly> dates) =>
        new() { Value = dates.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date };
}
