using Npgsql;

namespace TradingChitti.Data.Market;

// A share that goes on under another symbol, and the provisional instrument that stood in for it until its ISIN was known.
public sealed partial class InstrumentStore
{
    private const string SelectIsNewest = """
        select $2 >= greatest(named_on, (select max(session) from bars where instrument_id = $1)) from instruments where instrument_id = $1
        """;

    private const string Rename = """
        with closed as (
            update instrument_symbols set valid_to = $3 where instrument_id = $1 and valid_to is null
        ), opened as (
            insert into instrument_symbols (symbol, instrument_id, valid_from) values ($2, $1, $3)
            on conflict (symbol, instrument_id, valid_from) do nothing
        )
        update instruments set symbol = $2, named_on = $3 where instrument_id = $1
        """;

    private const string AddFormerSymbol = """
        insert into instrument_symbols (symbol, instrument_id, valid_from, valid_to)
        select $2, $1, date '-infinity', $3::date + 1
        where not exists (select 1 from instrument_symbols where instrument_id = $1 and symbol = $2)
        """;

    private const string Retire = """
        with closed as (
            update instrument_symbols set valid_to = $2 where instrument_id = $1 and valid_to is null
        )
        update instruments set symbol = symbol || '.' || coalesce(isin, instrument_id::text) where instrument_id = $1
        """;

    private const string MoveSymbols = """
        update instrument_symbols s set instrument_id = $2, valid_to = coalesce(valid_to, $3)
        where instrument_id = $1
            and not exists (select 1 from instrument_symbols o where o.instrument_id = $2 and o.symbol = s.symbol and o.valid_from = s.valid_from)
        """;

    /// <summary>Every table a merge carries over besides the names, with the rest of its key; the owner's own row wins.</summary>
    public static IReadOnlyDictionary<string, string[]> MergedTables { get; } = new Dictionary<string, string[]>
    {
        ["alerts"] = ["alert_key"],
        ["article_mentions"] = ["article_id"],
        ["bars"] = ["session"],
        ["corporate_actions"] = ["ex_date", "kind"],
        ["fundamentals"] = ["metric", "as_of"],
        ["index_members"] = ["index_name", "valid_from"],
        ["series_latest"] = ["expression"],
        ["vendor_series"] = ["series_id"],
        ["suspected_actions"] = ["ex_date"],
    };

    private static async Task<Holder> RenameAsync(
        NpgsqlConnection connection, Holder owner, Holder? holder, string symbol, DateOnly on, CancellationToken cancellationToken)
    {
        if (holder is not null && holder.InstrumentId != owner.InstrumentId && holder.Isin is null)
            await MergeAsync(connection, holder.InstrumentId, owner.InstrumentId, on, cancellationToken);

        if (!await IsNewestAsync(connection, owner.InstrumentId, on, cancellationToken))
        {
            await ExecuteAsync(connection, AddFormerSymbol, [owner.InstrumentId, symbol, on], cancellationToken);
            return owner;
        }

        if (holder is not null && holder.InstrumentId != owner.InstrumentId && holder.Isin is not null && holder.Symbol == symbol)
            await RetireAsync(connection, holder, on, cancellationToken);
        await ExecuteAsync(connection, Rename, [owner.InstrumentId, symbol, on], cancellationToken);
        return owner with { Symbol = symbol, Name = owner.Name == owner.Symbol ? symbol : owner.Name };
    }

    private static async Task<bool> IsNewestAsync(NpgsqlConnection connection, int instrumentId, DateOnly on, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectIsNewest, connection);
        command.Parameters.Add(new() { Value = instrumentId });
        command.Parameters.Add(new() { Value = on });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!; // the instrument was read under the naming lock
    }

    private static Task RetireAsync(NpgsqlConnection connection, Holder holder, DateOnly on, CancellationToken cancellationToken) =>
        ExecuteAsync(connection, Retire, [holder.InstrumentId, on], cancellationToken);

    // A worker that resolved the provisional instrument before this commits fails on its foreign key, and its message is tried again.
    private static async Task MergeAsync(
        NpgsqlConnection connection, int provisional, int owner, DateOnly on, CancellationToken cancellationToken)
    {
        foreach ((string table, string[] key) in MergedTables)
        {
            string sameKey = string.Join(" and ", key.Select(column => $"o.{column} = m.{column}"));
            string move = $"""
                update {table} m set instrument_id = $2
                where instrument_id = $1 and not exists (select 1 from {table} o where o.instrument_id = $2 and {sameKey})
                """;
            await ExecuteAsync(connection, move, [provisional, owner], cancellationToken);
            await ExecuteAsync(connection, $"delete from {table} where instrument_id = $1", [provisional], cancellationToken);
        }

        await ExecuteAsync(connection, MoveSymbols, [provisional, owner, on], cancellationToken);
        await ExecuteAsync(connection, "delete from instrument_symbols where instrument_id = $1", [provisional], cancellationToken);
        await ExecuteAsync(connection, "delete from instruments where instrument_id = $1", [provisional], cancellationToken);
    }
}
