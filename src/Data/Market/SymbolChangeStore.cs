using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market.Nse;

namespace TradingChitti.Data.Market;

/// <summary>The exchange's list of symbol changes. A change waits here until one of its symbols is known.</summary>
public sealed class SymbolChangeStore
{
    private const string Insert = """
        insert into symbol_changes (old_symbol, new_symbol, changed_on)
        select * from unnest($1::text[], $2::text[], $3::date[])
        on conflict do nothing
        """;

    private const string Any = """
        select exists (select from symbol_changes where not applied and (old_symbol = any($1) or new_symbol = any($1)))
        """;

    /// <summary>Writes changes inside the caller's transaction; those known already stay as they are.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<SymbolChange> changes, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Insert, connection);
        command.Parameters.Add(new() { Value = changes.Select(change => change.OldSymbol).ToArray() });
        command.Parameters.Add(new() { Value = changes.Select(change => change.NewSymbol).ToArray() });
        command.Parameters.Add(new()
        {
            Value = changes.Select(change => change.On).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Whether a change of any of these symbols has not been carried out yet.</summary>
    public async Task<bool> AnyWaitingAsync(NpgsqlConnection connection, IReadOnlyList<string> symbols, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Any, connection);
        command.Parameters.Add(new() { Value = symbols.ToArray() });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!; // exists is never null
    }
}
