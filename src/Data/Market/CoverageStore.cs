using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Market;

/// <summary>
/// How much of what traded is stored of one instrument. Expected are the sessions that any file shows, from its first bar, or from its listing where
/// whole-market files reach back to it, to its delisting or the newest session.
/// </summary>
public sealed record InstrumentCoverage(
    string Symbol,
    string Name,
    string Series,
    DateOnly? ListedOn,
    DateOnly? DelistedOn,
    DateOnly From,
    DateOnly To,
    long Expected,
    long Present,
    long Missing);

/// <summary>Sessions expected, present and missing, by instrument.</summary>
public sealed class CoverageStore(NpgsqlDataSource dataSource)
{
    private const string Spans = """
        with days as (
            select day, row_number() over (order by day) as place from (
                select distinct day from market_day_sources where is_session) as sessions
        ), market as (
            select (select max(day) from days) as last_day,
                (select min(day) from market_day_sources where kind = 'session-file') as first_file
        ), held as (
            select b.instrument_id, min(b.session) as first_bar, max(b.session) as last_bar, count(*) as present
            from bars b join days d on d.day = b.session
            where $1::int is null or b.instrument_id = $1
            group by b.instrument_id
        ), spans as (
            select i.instrument_id, i.symbol, i.name, i.series, i.listed_on,
                case when i.delisted_on >= held.last_bar then i.delisted_on end as delisted_on,
                case when i.listed_on is null or market.first_file is null then held.first_bar
                    else least(held.first_bar, greatest(i.listed_on, market.first_file)) end as from_day,
                case when i.delisted_on >= held.last_bar then i.delisted_on else market.last_day end as to_day,
                held.present
            from held join instruments i using (instrument_id) cross join market
        ), covered as (
            select s.*, (select max(place) from days where day <= s.to_day) - (select min(place) from days where day >= s.from_day) + 1 as expected
            from spans s
        )
        """;

    private const string SelectWorst = $"""
        {Spans}
        select symbol, name, series, listed_on, delisted_on, from_day, to_day, expected, present
        from covered order by expected - present desc, symbol limit $2 offset $3
        """;

    private const string SelectMissing = """
        select distinct s.day from market_day_sources s
        where s.is_session and s.day between $2 and $3
            and not exists (select 1 from bars b where b.instrument_id = $1 and b.session = s.day)
        order by s.day limit $4
        """;

    /// <summary>Coverage of every instrument with bars, the most sessions missing first.</summary>
    public Task<IReadOnlyList<InstrumentCoverage>> LoadWorstAsync(long offset, int limit, CancellationToken cancellationToken) =>
        LoadAsync(null, offset, limit, cancellationToken);

    /// <summary>Coverage of one instrument; null when it has no bars.</summary>
    public async Task<InstrumentCoverage?> FindAsync(int instrumentId, CancellationToken cancellationToken) =>
        (await LoadAsync(instrumentId, 0, 1, cancellationToken)).FirstOrDefault();

    /// <summary>The sessions of which an instrument has no bar, oldest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> LoadMissingAsync(
        int instrumentId, DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectMissing);
        command.Parameters.Add(new() { Value = instrumentId });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        command.Parameters.Add(new() { Value = limit });
        List<DateOnly> days = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            days.Add(reader.GetFieldValue<DateOnly>(0));
        return days;
    }

    private async Task<IReadOnlyList<InstrumentCoverage>> LoadAsync(
        int? instrumentId, long offset, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectWorst);
        command.Parameters.Add(new() { Value = (object?)instrumentId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = offset });
        List<InstrumentCoverage> instruments = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            (long expected, long present) = (reader.GetInt64(7), reader.GetInt64(8));
            instruments.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                Day(reader, 3),
                Day(reader, 4),
                reader.GetFieldValue<DateOnly>(5),
                reader.GetFieldValue<DateOnly>(6),
                expected,
                present,
                expected - present));
        }

        return instruments;
    }

    private static DateOnly? Day(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
