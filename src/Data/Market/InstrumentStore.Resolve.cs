using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Market;

// From the names in a file to instruments. ISIN decides where it is given; a symbol only where it is not.
public sealed partial class InstrumentStore
{
    // Country, issuer and type of security: what stays when a change of face value gives a share a new ISIN.
    private const int IssuerLength = 9;

    private const long NamingLock = 0x54434E414D45; // one transaction at a time creates, renames or merges instruments

    private const string LockNames = "select pg_advisory_xact_lock($1)";

    private const string SelectIsins = """
        select n.isin, i.instrument_id, i.isin, i.symbol, i.name
        from instrument_isins n join instruments i using (instrument_id)
        where n.isin = any($1)
        """;

    // Of all who held the symbol: who held it on the day, else who holds it now, else who held it last.
    private const string SelectHolders = """
        select distinct on (s.symbol) s.symbol, i.instrument_id, i.isin, i.symbol, i.name
        from instrument_symbols s join instruments i using (instrument_id)
        where s.symbol = any($1)
        order by s.symbol, (s.valid_from <= $2 and (s.valid_to is null or s.valid_to > $2)) desc, (i.symbol = s.symbol) desc,
            s.valid_to desc nulls first
        """;

    private const string InsertInstrument = """
        with created as (
            insert into instruments (isin, symbol, name, series, named_on, is_sample) values ($1, $2, $3, $4, $5, $6) returning instrument_id
        ), symbol as (
            insert into instrument_symbols (symbol, instrument_id, valid_from, valid_to) select $9, instrument_id, $7, $8 from created
        ), isin as (
            insert into instrument_isins (isin, instrument_id) select $1, instrument_id from created where $1::text is not null
        )
        select instrument_id from created
        """;

    private const string AttachIsin = """
        with attached as (insert into instrument_isins (isin, instrument_id) values ($2, $1))
        update instruments set isin = $2, named_on = greatest(named_on, $3)
        where instrument_id = $1 and (isin is null or $3 >= greatest(named_on, (select max(session) from bars where instrument_id = $1)))
        """;

    private const string UpdateName = "update instruments set name = $2 where instrument_id = $1";

    /// <summary>
    /// The instrument of each name, in the same order, inside the caller's transaction. An unknown symbol gets a provisional instrument; an
    /// ISIN met later is attached to it; a known ISIN under a new symbol is a rename, and the instrument stays. <paramref name="on"/> is the
    /// day the source speaks of: an older source adds to the history of symbols and changes nothing current.
    /// </summary>
    public async Task<int[]> ResolveAsync(
        NpgsqlConnection connection, IReadOnlyList<SecurityName> names, DateOnly on, bool isSample, CancellationToken cancellationToken)
    {
        int[] ids = new int[names.Count];
        Known known = await LoadKnownAsync(connection, names, on, cancellationToken);
        List<int> open = TakeSettled(names, known, ids);
        if (open.Count == 0)
            return ids;

        await LockNamesAsync(connection, cancellationToken);
        known = await LoadKnownAsync(connection, names, on, cancellationToken); // what others committed while this one waited
        foreach (int position in TakeSettled(names, known, ids))
            ids[position] = await SettleAsync(connection, names[position], on, isSample, known, cancellationToken);
        return ids;
    }

    /// <summary>
    /// Keeps other transactions from creating, renaming or describing instruments until the caller's ends. To be taken before any row of
    /// instruments is written, so that two lists cannot wait for each other.
    /// </summary>
    public async Task LockNamesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await ExecuteAsync(connection, LockNames, [NamingLock], cancellationToken);

    private static List<int> TakeSettled(IReadOnlyList<SecurityName> names, Known known, int[] ids)
    {
        List<int> open = [];
        for (int i = 0; i < names.Count; i++)
        {
            SecurityName name = names[i];
            Holder? holder = name.Isin is not null && known.ByIsin.TryGetValue(name.Isin, out Holder? byIsin) ? byIsin
                : name.Isin is null && known.BySymbol.TryGetValue(name.Symbol, out Holder? bySymbol) ? bySymbol
                : null;
            bool settled = holder is not null
                && (name.Isin is null || holder.Symbol == name.Symbol)
                && (name.Name is null || holder.Name != holder.Symbol);
            if (settled)
                ids[i] = holder!.InstrumentId; // settled only when there is one
            else
                open.Add(i);
        }

        return open;
    }

    private static async Task<int> SettleAsync(
        NpgsqlConnection connection, SecurityName name, DateOnly on, bool isSample, Known known, CancellationToken cancellationToken)
    {
        Holder? holder = known.BySymbol.GetValueOrDefault(name.Symbol);
        Holder settled;
        if (name.Isin is not null && known.ByIsin.TryGetValue(name.Isin, out Holder? owner))
        {
            settled = owner.Symbol == name.Symbol ? owner : await RenameAsync(connection, owner, holder, name.Symbol, on, cancellationToken);
        }
        else if (holder is null)
        {
            settled = await CreateAsync(connection, name, name.Symbol, on, DateOnly.MinValue, null, isSample, cancellationToken);
        }
        else if (name.Isin is null)
        {
            settled = holder;
        }
        else if (holder.Isin is null || string.CompareOrdinal(holder.Isin, 0, name.Isin, 0, IssuerLength) == 0)
        {
            await ExecuteAsync(connection, AttachIsin, [holder.InstrumentId, name.Isin, on], cancellationToken);
            settled = holder with { Isin = name.Isin };
        }
        else
        {
            settled = await SucceedAsync(connection, name, holder, on, isSample, cancellationToken);
        }

        if (name.Name is not null && settled.Name == settled.Symbol)
        {
            await ExecuteAsync(connection, UpdateName, [settled.InstrumentId, name.Name], cancellationToken);
            settled = settled with { Name = name.Name };
        }

        known.BySymbol[name.Symbol] = settled;
        if (name.Isin is not null)
            known.ByIsin[name.Isin] = settled;
        return settled.InstrumentId;
    }

    // Another company's share under a symbol that is, or was, someone else's: the newer source has the symbol.
    private static async Task<Holder> SucceedAsync(
        NpgsqlConnection connection, SecurityName name, Holder holder, DateOnly on, bool isSample, CancellationToken cancellationToken)
    {
        if (holder.Symbol != name.Symbol)
            return await CreateAsync(connection, name, name.Symbol, on, on, null, isSample, cancellationToken);
        if (!await IsNewestAsync(connection, holder.InstrumentId, on, cancellationToken))
        {
            return await CreateAsync(
                connection, name, $"{name.Symbol}.{name.Isin}", on, DateOnly.MinValue, on.AddDays(1), isSample, cancellationToken);
        }

        await RetireAsync(connection, holder, on, cancellationToken);
        return await CreateAsync(connection, name, name.Symbol, on, on, null, isSample, cancellationToken);
    }

    private static async Task<Holder> CreateAsync(
        NpgsqlConnection connection,
        SecurityName name,
        string currentSymbol,
        DateOnly on,
        DateOnly validFrom,
        DateOnly? validTo,
        bool isSample,
        CancellationToken cancellationToken)
    {
        string companyName = name.Name ?? name.Symbol;
        await using NpgsqlCommand command = new(InsertInstrument, connection);
        command.Parameters.Add(new() { Value = (object?)name.Isin ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = currentSymbol });
        command.Parameters.Add(new() { Value = companyName });
        command.Parameters.Add(new() { Value = name.Series });
        command.Parameters.Add(new() { Value = on });
        command.Parameters.Add(new() { Value = isSample });
        command.Parameters.Add(new() { Value = validFrom });
        command.Parameters.Add(new() { Value = (object?)validTo ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = name.Symbol });
        int id = (int)(await command.ExecuteScalarAsync(cancellationToken))!; // the insert returns its row
        return new(id, name.Isin, currentSymbol, companyName);
    }

    private static async Task<Known> LoadKnownAsync(
        NpgsqlConnection connection, IReadOnlyList<SecurityName> names, DateOnly on, CancellationToken cancellationToken)
    {
        Known known = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(new(SelectIsins)
        {
            Parameters = { new() { Value = names.Where(name => name.Isin is not null).Select(name => name.Isin!).ToArray() } },
        });
        batch.BatchCommands.Add(new(SelectHolders)
        {
            Parameters = { new() { Value = names.Select(name => name.Symbol).ToArray() }, new() { Value = on } },
        });
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (Dictionary<string, Holder> map in (Dictionary<string, Holder>[])[known.ByIsin, known.BySymbol])
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                string? isin = reader.IsDBNull(2) ? null : reader.GetString(2);
                map[reader.GetString(0)] = new(reader.GetInt32(1), isin, reader.GetString(3), reader.GetString(4));
            }

            await reader.NextResultAsync(cancellationToken);
        }

        return known;
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection, string sql, IReadOnlyList<object> values, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Known(Dictionary<string, Holder> ByIsin, Dictionary<string, Holder> BySymbol);

    private sealed record Holder(int InstrumentId, string? Isin, string Symbol, string Name);
}
