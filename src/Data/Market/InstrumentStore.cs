using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>An instrument with its last bar, for lists. The change is a fraction of the previous close on today's scale.</summary>
public sealed record InstrumentQuote(
    Instrument Instrument, DateOnly? LastSession, double? Close, double? ChangeFraction, double? VolumeShares);

/// <summary>Instruments, keyed on ISIN once one is known; symbols are names with a history.</summary>
public sealed partial class InstrumentStore(NpgsqlDataSource dataSource)
{
    private const string Columns = "i.instrument_id, i.isin, i.symbol, i.name, i.series, i.industry";

    private const string SelectBySymbol = $"""
        select {Columns}
        from instrument_symbols s join instruments i using (instrument_id)
        where s.symbol = upper($1)
        order by (i.symbol = s.symbol) desc, s.valid_to desc nulls first
        limit 1
        """;

    private const string SelectByIds = $"""
        select {Columns} from instruments i where i.instrument_id = any($1) order by i.instrument_id
        """;

    private const string SelectAll = $"""
        select {Columns} from instruments i order by i.instrument_id
        """;

    private const string SelectSymbols = """
        select symbol, instrument_id from instrument_symbols order by symbol, valid_to desc nulls first
        """;

    // Ranked: the symbol itself, symbols that start so, names with a word that starts so, anything that contains it.
    private const string SelectQuotes = $$"""
        with found as (
            select i.*, case
                when i.symbol = upper($1) then 0
                when i.symbol like upper($2) || '%' then 1
                when i.name ilike $2 || '%' or i.name ilike '% ' || $2 || '%' then 2
                else 3 end as rank
            from instruments i
            where $1 = '' or i.symbol like '%' || upper($2) || '%' or i.name ilike '%' || $2 || '%' or i.isin = upper($1)
                or exists (select 1 from instrument_symbols s where s.instrument_id = i.instrument_id and s.symbol = upper($1))
            order by rank, i.symbol
            limit $3
        )
        {{QuoteOf}}
        order by i.rank, i.symbol
        """;

    private const string SelectQuotesByIds = $$"""
        with found as (select i.*, 0 as rank from instruments i where i.instrument_id = any($1))
        {{QuoteOf}}
        order by i.symbol
        """;

    private const string QuoteOf = $"""
        select {Columns}, last.session, last.close, last.volume, previous.close, (
            select exp(sum(ln(a.price_divisor))) from corporate_actions a
            where a.instrument_id = i.instrument_id and a.ex_date > previous.session and a.ex_date <= last.session
        )
        from found i
        left join lateral (
            select b.session, b.close, b.volume from bars b where b.instrument_id = i.instrument_id order by b.session desc limit 1
        ) as last on true
        left join lateral (
            select b.session, b.close from bars b
            where b.instrument_id = i.instrument_id and b.session < last.session order by b.session desc limit 1
        ) as previous on true
        """;

    /// <summary>The instrument that trades, or last traded, under a symbol.</summary>
    public async Task<Instrument?> FindAsync(string symbol, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectBySymbol);
        command.Parameters.Add(new() { Value = symbol });
        return (await ReadAsync(command, cancellationToken)).FirstOrDefault();
    }

    /// <summary>Instruments by id, ascending; unknown ids are left out.</summary>
    public async Task<IReadOnlyList<Instrument>> LoadAsync(IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectByIds);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>Every instrument, by id.</summary>
    public async Task<IReadOnlyList<Instrument>> LoadAllAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectAll);
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>Every symbol, current or former, and the instrument that holds it or held it last.</summary>
    public async Task<IReadOnlyDictionary<string, int>> LoadSymbolsAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectSymbols);
        Dictionary<string, int> symbols = new(StringComparer.Ordinal);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            symbols.TryAdd(reader.GetString(0), reader.GetInt32(1));
        return symbols;
    }

    /// <summary>Instruments whose symbol, name, ISIN or former symbol matches, best first; all by symbol when nothing is searched for.</summary>
    public async Task<IReadOnlyList<InstrumentQuote>> SearchAsync(string? search, int limit, CancellationToken cancellationToken)
    {
        string text = search?.Trim() ?? "";
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectQuotes);
        command.Parameters.Add(new() { Value = text });
        command.Parameters.Add(new() { Value = text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_") });
        command.Parameters.Add(new() { Value = limit });
        return await ReadQuotesAsync(command, cancellationToken);
    }

    /// <summary>Instruments by id with their last bar, by symbol.</summary>
    public async Task<IReadOnlyList<InstrumentQuote>> LoadQuotesAsync(IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectQuotesByIds);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer });
        return await ReadQuotesAsync(command, cancellationToken);
    }

    private static async Task<List<Instrument>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<Instrument> instruments = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            instruments.Add(ReadInstrument(reader));
        return instruments;
    }

    private static async Task<List<InstrumentQuote>> ReadQuotesAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        List<InstrumentQuote> quotes = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            Instrument instrument = ReadInstrument(reader);
            if (reader.IsDBNull(6))
            {
                quotes.Add(new(instrument, null, null, null, null));
                continue;
            }

            double close = (double)reader.GetDecimal(7);
            double? previous = reader.IsDBNull(9) ? null : (double)reader.GetDecimal(9) / (reader.IsDBNull(10) ? 1 : reader.GetDouble(10));
            quotes.Add(new(instrument, reader.GetFieldValue<DateOnly>(6), close, close / previous - 1, reader.GetInt64(8)));
        }

        return quotes;
    }

    private static Instrument ReadInstrument(NpgsqlDataReader reader) => new(
        reader.GetInt32(0),
        reader.IsDBNull(1) ? null : reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.IsDBNull(5) ? null : reader.GetString(5));
}
