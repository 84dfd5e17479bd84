using Npgsql;

namespace TradingChitti.Data.Api;

/// <summary>An instrument with its newest bar. The change is against the bar before, splits and bonuses taken out.</summary>
public record InstrumentSummary(
    string Symbol,
    string? Isin,
    string Name,
    string Series,
    string? Industry,
    DateOnly? LastSession,
    double? Close,
    double? ChangeFraction,
    long? Volume);

/// <summary>A fundamental figure and the date it describes.</summary>
public sealed record FundamentalValue(double Value, DateOnly AsOf);

/// <summary>Everything the page of one instrument shows beside its bars.</summary>
public sealed record InstrumentDetail(
    InstrumentSummary Summary,
    IReadOnlyList<string> Indices,
    IReadOnlyDictionary<string, FundamentalValue> Fundamentals,
    IReadOnlyDictionary<string, double> Series);

/// <summary>The instrument a symbol means, under its current symbol.</summary>
public sealed record InstrumentKey(int InstrumentId, string Symbol);

/// <summary>Reads instruments for people: by symbol, by a former symbol, by name.</summary>
public sealed class InstrumentReader(NpgsqlDataSource dataSource)
{
    private const string Columns = "i.symbol, i.isin, i.name, i.series, i.industry, b.session, b.close, b.change_fraction, b.volume";

    // Nearest first: the symbol itself, symbols that begin so, names that begin so, a later word of the name, a former symbol, anywhere.
    private const string SelectFound = $"""
        select {Columns}
        from (
            select s.*, case
                when $1 = '' or s.symbol = upper($1) or s.isin = upper($1) then 0
                when s.symbol like upper($2) || '%' then 1
                when s.name ilike $2 || '%' then 2
                when s.name ilike '% ' || $2 || '%' then 3
                when former.symbol is not null then 4
                when s.name ilike '%' || $2 || '%' then 5
                end as rank
            from instruments s
            left join lateral (
                select o.symbol from instrument_symbols o
                where o.instrument_id = s.instrument_id and o.symbol like upper($2) || '%' limit 1) former on $1 <> '') i
        left join lateral bar_on_or_before(i.instrument_id, 'infinity') b on true
        where i.rank is not null
        order by i.rank, i.symbol
        limit $3
        """;

    private const string SelectOne = $"""
        select {Columns}
        from instruments i
        left join lateral bar_on_or_before(i.instrument_id, 'infinity') b on true
        where i.instrument_id = $1
        """;

    private const string SelectIndices = "select index_name from index_members where instrument_id = $1 order by index_name";

    private const string SelectFundamentals = """
        select distinct on (metric) metric, value, as_of from fundamentals
        where instrument_id = $1 and known_at <= $2
        order by metric, known_at desc, as_of desc
        """;

    private const string SelectSeries = "select expression, value from series_latest where instrument_id = $1 order by expression";

    private const string SelectKey = """
        select instrument_id, symbol from (
            select instrument_id, symbol, 0 as age, current_date as valid_from from instruments where symbol = upper($1)
            union all
            select i.instrument_id, i.symbol, 1, o.valid_from
            from instrument_symbols o join instruments i on i.instrument_id = o.instrument_id
            where o.symbol = upper($1)) named
        order by age, valid_from desc
        limit 1
        """;

    /// <summary>Instruments that match a search text, nearest first; an empty text matches all.</summary>
    public async Task<IReadOnlyList<InstrumentSummary>> SearchAsync(string search, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectFound);
        command.Parameters.Add(new() { Value = search });
        command.Parameters.Add(new() { Value = EscapeLike(search) });
        command.Parameters.Add(new() { Value = limit });
        List<InstrumentSummary> instruments = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            instruments.Add(ReadSummary(reader));
        return instruments;
    }

    /// <summary>The instrument a current or former symbol means, or null.</summary>
    public async Task<InstrumentKey?> FindAsync(string symbol, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectKey);
        command.Parameters.Add(new() { Value = symbol });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new(reader.GetInt32(0), reader.GetString(1)) : null;
    }

    /// <summary>Every current symbol.</summary>
    public async Task<IReadOnlyList<string>> LoadSymbolsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand("select symbol from instruments order by symbol");
        List<string> symbols = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            symbols.Add(reader.GetString(0));
        return symbols;
    }

    /// <summary>An instrument with indices, fundamentals known by <paramref name="asOf"/> and the latest values of the default series.</summary>
    public async Task<InstrumentDetail> LoadDetailAsync(int instrumentId, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(new(SelectOne) { Parameters = { new() { Value = instrumentId } } });
        batch.BatchCommands.Add(new(SelectIndices) { Parameters = { new() { Value = instrumentId } } });
        batch.BatchCommands.Add(new(SelectFundamentals) { Parameters = { new() { Value = instrumentId }, new() { Value = asOf.ToUniversalTime() } } });
        batch.BatchCommands.Add(new(SelectSeries) { Parameters = { new() { Value = instrumentId } } });
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            throw new ArgumentOutOfRangeException(nameof(instrumentId), instrumentId, "No such instrument.");
        InstrumentSummary summary = ReadSummary(reader);
        await reader.NextResultAsync(cancellationToken);
        List<string> indices = [];
        while (await reader.ReadAsync(cancellationToken))
            indices.Add(reader.GetString(0));
        await reader.NextResultAsync(cancellationToken);
        Dictionary<string, FundamentalValue> fundamentals = new(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            fundamentals.Add(reader.GetString(0), new(reader.GetDouble(1), reader.GetFieldValue<DateOnly>(2)));
        await reader.NextResultAsync(cancellationToken);
        Dictionary<string, double> series = new(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            series.Add(reader.GetString(0), reader.GetDouble(1));
        return new(summary, indices, fundamentals, series);
    }

    private static InstrumentSummary ReadSummary(NpgsqlDataReader reader) => new(
        reader.GetString(0),
        reader.IsDBNull(1) ? null : reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.IsDBNull(4) ? null : reader.GetString(4),
        reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5),
        reader.IsDBNull(6) ? null : reader.GetDouble(6),
        reader.IsDBNull(7) ? null : reader.GetDouble(7),
        reader.IsDBNull(8) ? null : reader.GetInt64(8));

    private static string EscapeLike(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
