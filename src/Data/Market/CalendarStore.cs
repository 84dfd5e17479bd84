using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market;
using TradingChitti.Market.Calendar;

namespace TradingChitti.Data.Market;

/// <summary>Who said what about the exchange's days.</summary>
public sealed class CalendarStore(NpgsqlDataSource dataSource)
{
    private const string DropList = """
        with dropped as (
            delete from market_day_sources where source = $1 and kind = 'list' and day <> all($2) returning day
        )
        delete from market_days d using dropped
        where d.day = dropped.day and not d.is_session
            and not exists (select 1 from market_day_sources s where s.day = d.day and s.kind = 'list' and s.source <> $1)
        """;

    // Of histories the first to show trades on a day stands for all: how many there are, the bars themselves say.
    private const string Upsert = """
        insert into market_day_sources as s (day, source, kind, is_session, note, opens, closes)
        select day, source, kind, is_session, note, opens, closes
        from unnest($1::date[], $2::text[], $3::text[], $4::bool[], $5::text[], $6::time[], $7::time[])
            as v (day, source, kind, is_session, note, opens, closes)
        where v.kind <> 'history'
            or not exists (
                select 1 from market_day_sources o
                where o.day = v.day and o.kind = 'history' and o.source <> v.source and (o.opens is not null or v.opens is null))
        order by day, source
        on conflict (day, source) do update set
            kind = excluded.kind, is_session = excluded.is_session, note = excluded.note,
            opens = coalesce(least(excluded.opens, s.opens), excluded.opens), closes = coalesce(greatest(excluded.closes, s.closes), excluded.closes)
        where (s.kind, s.is_session, s.note) is distinct from (excluded.kind, excluded.is_session, excluded.note)
            or excluded.opens < s.opens or excluded.closes > s.closes or (s.opens is null and excluded.opens is not null)
        """;

    private const string Select = """
        select day, source, kind, is_session, note, opens, closes from market_day_sources order by day, source
        """;

    // Over the hundred most traded instruments of the day: the median of their shares by the mean of the ten bars before.
    private const string SelectVolumes = """
        select d.day, percentile_cont(0.5) within group (order by b.volume / usual.volume)
        from unnest($1::date[]) as d (day)
        cross join lateral (
            select instrument_id, volume from bars where session = d.day and volume > 0 order by volume * close desc limit 100
        ) as b
        cross join lateral (
            select avg(p.volume)::float8 as volume
            from (
                select volume from bars where instrument_id = b.instrument_id and session < d.day and session > d.day - 60
                order by session desc limit 10
            ) as p
        ) as usual
        where usual.volume > 0
        group by d.day
        """;

    /// <summary>Writes what files show, inside the caller's transaction.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<DaySource> sources, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Upsert, connection);
        command.Parameters.Add(Dates(sources.Select(source => source.Day)));
        command.Parameters.Add(new() { Value = sources.Select(source => source.Source).ToArray() });
        command.Parameters.Add(new() { Value = sources.Select(source => NameOf(source.Kind)).ToArray() });
        command.Parameters.Add(new() { Value = sources.Select(source => source.IsSession).ToArray() });
        command.Parameters.Add(new() { Value = sources.Select(source => source.Note).ToArray() });
        command.Parameters.Add(Times(sources.Select(source => source.Opens)));
        command.Parameters.Add(Times(sources.Select(source => source.Closes)));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Writes a list of holidays, inside the caller's transaction; days it named before and does not any more are forgotten.</summary>
    public async Task ReplaceListAsync(
        NpgsqlConnection connection, string name, IReadOnlyList<DaySource> days, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(DropList, connection);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(Dates(days.Select(day => day.Day)));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await WriteAsync(connection, days, cancellationToken);
    }

    /// <summary>The calendar from one day to another, both included.</summary>
    public async Task<IReadOnlyList<CalendarDay>> LoadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        List<DaySource> sources = await LoadSourcesAsync(cancellationToken);
        DateOnly[] candidates =
        [
            .. new CalendarBuilder(sources, new Dictionary<DateOnly, double>()).Candidates.Where(day => day >= from && day <= to),
        ];
        return new CalendarBuilder(sources, await LoadVolumesAsync(candidates, cancellationToken)).Build(from, to);
    }

    /// <summary>Which days trade: as files show, and beyond them by weekdays and lists.</summary>
    public async Task<MarketCalendar> LoadMarketCalendarAsync(CancellationToken cancellationToken)
    {
        List<DaySource> sources = await LoadSourcesAsync(cancellationToken);
        if (sources.Count == 0)
            return new([], []);
        IReadOnlyList<CalendarDay> days = new CalendarBuilder(sources, new Dictionary<DateOnly, double>())
            .Build(sources[0].Day, sources[^1].Day);
        return new(days.Where(day => !day.IsSession).Select(day => day.Day), days.Where(day => day.IsSession).Select(day => day.Day));
    }

    /// <summary>The first and the last day of which a file shows trades; null before the first file.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> LoadRangeAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand("select min(day), max(day) from market_day_sources where is_session");
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && !await reader.IsDBNullAsync(0, cancellationToken)
            ? (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1))
            : null;
    }

    private async Task<List<DaySource>> LoadSourcesAsync(CancellationToken cancellationToken)
    {
        List<DaySource> sources = [];
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            sources.Add(new(
                reader.GetFieldValue<DateOnly>(0),
                reader.GetString(1),
                KindOf(reader.GetString(2)),
                reader.GetBoolean(3),
                reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<TimeOnly>(5),
                reader.IsDBNull(6) ? null : reader.GetFieldValue<TimeOnly>(6)));
        }

        return sources;
    }

    private async Task<Dictionary<DateOnly, double>> LoadVolumesAsync(DateOnly[] days, CancellationToken cancellationToken)
    {
        Dictionary<DateOnly, double> volumes = [];
        if (days.Length == 0)
            return volumes;
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectVolumes);
        command.Parameters.Add(Dates(days));
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            volumes.Add(reader.GetFieldValue<DateOnly>(0), reader.GetDouble(1));
        return volumes;
    }

    private static string NameOf(DaySourceKind kind) => kind switch
    {
        DaySourceKind.List => "list",
        DaySourceKind.SessionFile => "session-file",
        _ => "history",
    };

    private static DaySourceKind KindOf(string name) => name switch
    {
        "list" => DaySourceKind.List,
        "session-file" => DaySourceKind.SessionFile,
        _ => DaySourceKind.History,
    };

    private static NpgsqlParameter Dates(IEnumerable<DateOnly> dates) =>
        new() { Value = dates.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date };

    private static NpgsqlParameter Times(IEnumerable<TimeOnly?> times) =>
        new() { Value = times.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Time };
}
