using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Market;

/// <summary>What came of a list of symbol changes: instruments that now have more bars, and changes that cannot be, with why.</summary>
public sealed record AppliedChanges(IReadOnlyList<int> Joined, IReadOnlyList<string> Refused);

// Symbol changes the exchange lists: the bars under the old and the new symbol become one instrument's.
public sealed partial class InstrumentStore
{
    private const string SelectWaiting = """
        select old_symbol, new_symbol, changed_on from symbol_changes
        where not applied and ($1::text[] is null or old_symbol = any($1) or new_symbol = any($1))
        order by changed_on, old_symbol
        """;

    private const string MarkApplied = """
        update symbol_changes set applied = true where old_symbol = $1 and new_symbol = $2 and changed_on = $3
        """;

    private const string CountShared = """
        select count(*) from bars a join bars b using (session) where a.instrument_id = $1 and b.instrument_id = $2
        """;

    private const string AddEarlierSymbol = """
        insert into instrument_symbols (symbol, instrument_id, valid_from, valid_to)
        select $2, $1, date '-infinity', $3
        where not exists (select 1 from instrument_symbols where instrument_id = $1 and symbol = $2)
        """;

    private const string AddMiddleSymbol = """
        insert into instrument_symbols (symbol, instrument_id, valid_from, valid_to)
        select $2, $1, $3, (select min(valid_from) from instrument_symbols where instrument_id = $1 and valid_from > $3)
        where not exists (select 1 from instrument_symbols where instrument_id = $1 and symbol = $2)
        """;

    private const string BeginSymbol = """
        update instrument_symbols s set valid_from = $3
        where instrument_id = $1 and symbol = $2 and valid_from < $3
            and not exists (select 1 from instrument_symbols o where o.instrument_id = $1 and o.symbol = $2 and o.valid_from = $3)
        """;

    private const string EndSymbol = """
        update instrument_symbols set valid_to = $3 where instrument_id = $1 and symbol = $2 and valid_from < $3 and valid_to > $3
        """;

    private const string Inherit = """
        update instruments b set
            name = case when b.name = b.symbol and a.name <> a.symbol then a.name else b.name end,
            industry = coalesce(b.industry, a.industry), listed_on = least(b.listed_on, a.listed_on), face_value = coalesce(b.face_value, a.face_value)
        from instruments a where a.instrument_id = $1 and b.instrument_id = $2
        """;

    private const string MoveIsins = """
        with moved as (update instrument_isins set instrument_id = $2 where instrument_id = $1)
        update instruments set isin = null where instrument_id = $1
        """;

    private const string SetIsin = "update instruments set isin = $2 where instrument_id = $1";

    /// <summary>
    /// Carries out the listed changes that name a known symbol, of <paramref name="symbols"/> or of all, inside the caller's transaction and
    /// under <see cref="LockNamesAsync"/>.
    /// </summary>
    public async Task<AppliedChanges> ApplySymbolChangesAsync(
        NpgsqlConnection connection, IReadOnlyList<string>? symbols, CancellationToken cancellationToken)
    {
        SortedSet<int> joined = [];
        List<string> refused = [];
        bool any = true;
        while (any) // a change may make the symbol of an earlier one known
        {
            any = false;
            refused.Clear();
            foreach (Change change in await LoadWaitingAsync(connection, symbols, cancellationToken))
            {
                (bool applied, string? reason) = await ApplyAsync(connection, change, joined, cancellationToken);
                any |= applied;
                if (reason is not null)
                    refused.Add($"{change.Old} to {change.New} on {change.On:yyyy-MM-dd}: {reason}");
                if (applied)
                    await ExecuteAsync(connection, MarkApplied, [change.Old, change.New, change.On], cancellationToken);
            }
        }

        return new([.. joined], refused);
    }

    private static async Task<(bool Applied, string? Refused)> ApplyAsync(
        NpgsqlConnection connection, Change change, SortedSet<int> joined, CancellationToken cancellationToken)
    {
        Holder? before = await HolderAsync(connection, change.Old, change.On.AddDays(-1), cancellationToken);
        Holder? after = await HolderAsync(connection, change.New, change.On, cancellationToken);
        switch (before, after)
        {
            case (null, null):
                return (false, null);
            case (null, { } holder):
                await ExecuteAsync(connection, AddEarlierSymbol, [holder.InstrumentId, change.Old, change.On], cancellationToken);
                await ExecuteAsync(connection, BeginSymbol, [holder.InstrumentId, change.New, change.On], cancellationToken);
                return (true, null);
            case ({ } holder, null) when holder.Symbol != change.Old:
                await ExecuteAsync(connection, AddMiddleSymbol, [holder.InstrumentId, change.New, change.On], cancellationToken);
                return (true, null);
            case ({ } holder, null):
                if (!await IsNewestAsync(connection, holder.InstrumentId, change.On, cancellationToken))
                    return (false, $"{change.Old} is named or traded after that day");
                await RenameAsync(connection, holder, null, change.New, change.On, cancellationToken);
                return (true, null);
            case ({ } old, { } successor) when old.InstrumentId == successor.InstrumentId:
                await ExecuteAsync(connection, EndSymbol, [successor.InstrumentId, change.Old, change.On], cancellationToken);
                await ExecuteAsync(connection, BeginSymbol, [successor.InstrumentId, change.New, change.On], cancellationToken);
                return (true, null);
            case ({ } old, { } successor):
                return await JoinAsync(connection, change, old, successor, joined, cancellationToken);
        }
    }

    private static async Task<(bool Applied, string? Refused)> JoinAsync(
        NpgsqlConnection connection, Change change, Holder old, Holder successor, SortedSet<int> joined, CancellationToken cancellationToken)
    {
        if (old.Isin is not null && successor.Isin is not null && string.CompareOrdinal(old.Isin, 0, successor.Isin, 0, IssuerLength) != 0)
            return (false, $"they are of two issuers, {old.Isin} and {successor.Isin}");
        await using NpgsqlCommand count = new(CountShared, connection);
        count.Parameters.Add(new() { Value = old.InstrumentId });
        count.Parameters.Add(new() { Value = successor.InstrumentId });
        if ((long)(await count.ExecuteScalarAsync(cancellationToken))! is > 0 and var shared) // count(*) is never null
            return (false, $"both traded on {shared} sessions");
        await ExecuteAsync(connection, Inherit, [old.InstrumentId, successor.InstrumentId], cancellationToken);
        await ExecuteAsync(connection, MoveIsins, [old.InstrumentId, successor.InstrumentId], cancellationToken);
        await MergeAsync(connection, old.InstrumentId, successor.InstrumentId, change.On, cancellationToken);
        if (successor.Isin is null && old.Isin is not null)
            await ExecuteAsync(connection, SetIsin, [successor.InstrumentId, old.Isin], cancellationToken);
        await ExecuteAsync(connection, BeginSymbol, [successor.InstrumentId, change.New, change.On], cancellationToken);
        joined.Remove(old.InstrumentId);
        joined.Add(successor.InstrumentId);
        return (true, null);
    }

    private static async Task<Holder?> HolderAsync(
        NpgsqlConnection connection, string symbol, DateOnly day, CancellationToken cancellationToken)
    {
        Known known = await LoadKnownAsync(connection, [new(symbol, null, null, "")], day, cancellationToken);
        return known.BySymbol.GetValueOrDefault(symbol);
    }

    private static async Task<List<Change>> LoadWaitingAsync(
        NpgsqlConnection connection, IReadOnlyList<string>? symbols, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectWaiting, connection);
        command.Parameters.Add(new() { Value = (object?)symbols?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        List<Change> changes = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            changes.Add(new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2)));
        return changes;
    }

    private readonly record struct Change(string Old, string New, DateOnly On);
}
