using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market.Nse;

namespace TradingChitti.Data.Market;

// What reference lists say about instruments that are resolved already.
public sealed partial class InstrumentStore
{
    private const string Describe = """
        update instruments i set
            name = v.name, series = v.series,
            listed_on = coalesce(v.listed_on, i.listed_on), face_value = coalesce(v.face_value, i.face_value)
        from unnest($1::int[], $2::text[], $3::text[], $4::date[], $5::numeric[]) as v (instrument_id, name, series, listed_on, face_value)
        where i.instrument_id = v.instrument_id and i.named_on <= $6
            and (i.name, i.series, i.listed_on, i.face_value) is distinct from
                (v.name, v.series, coalesce(v.listed_on, i.listed_on), coalesce(v.face_value, i.face_value))
        """;

    private const string Classify = """
        update instruments i set industry = v.industry
        from unnest($1::int[], $2::text[]) as v (instrument_id, industry)
        where i.instrument_id = v.instrument_id and i.industry is distinct from v.industry
        """;

    // Gone from the list, and not in the last month of the market's files: the list alone leaves out funds and the small-company board.
    private const string MarkDelisted = """
        with latest as (
            select max(session) as session from imports where kind = 'session' and status = 'imported' and session <= $2
        ), gone as (
            select i.instrument_id, (select max(b.session) from bars b where b.instrument_id = i.instrument_id) as last_session
            from instruments i where i.instrument_id <> all($1)
        )
        update instruments i set delisted_on = gone.last_session
        from gone, latest
        where i.instrument_id = gone.instrument_id and gone.last_session < latest.session - 30
            and i.delisted_on is distinct from gone.last_session
        """;

    private const string MarkListed = "update instruments set delisted_on = null where instrument_id = any($1) and delisted_on is not null";

    // As in resolving a name: who held the symbol on the day, else who holds it now, else who held it last.
    private const string SelectHoldersByDay = """
        select (
            select s.instrument_id
            from instrument_symbols s join instruments i using (instrument_id)
            where s.symbol = v.symbol
            order by (s.valid_from <= v.day and (s.valid_to is null or s.valid_to > v.day)) desc, (i.symbol = s.symbol) desc,
                s.valid_to desc nulls first
            limit 1
        )
        from unnest($1::text[], $2::date[]) with ordinality as v (symbol, day, position)
        order by v.position
        """;

    /// <summary>
    /// Writes what the exchange's list says, inside the caller's transaction, unless the instrument was named later than <paramref name="on"/>.
    /// </summary>
    public async Task DescribeAsync(
        NpgsqlConnection connection,
        IReadOnlyList<int> instrumentIds,
        IReadOnlyList<ListedSecurity> securities,
        DateOnly on,
        CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Describe, connection);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        command.Parameters.Add(new() { Value = securities.Select(security => security.Name).ToArray() });
        command.Parameters.Add(new() { Value = securities.Select(security => security.Series).ToArray() });
        command.Parameters.Add(new()
        {
            Value = securities.Select(security => security.ListedOn).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        command.Parameters.Add(new() { Value = securities.Select(security => security.FaceValue).ToArray() });
        command.Parameters.Add(new() { Value = on });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Notes which instruments the exchange's list of a day does not have any more, with their last session, inside the caller's transaction.
    /// </summary>
    public async Task MarkDelistedAsync(
        NpgsqlConnection connection, IReadOnlyList<int> listed, DateOnly on, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, MarkDelisted, [listed.ToArray(), on], cancellationToken);
        await ExecuteAsync(connection, MarkListed, [listed.ToArray()], cancellationToken);
    }

    /// <summary>Writes the industry of each instrument, inside the caller's transaction.</summary>
    public async Task ClassifyAsync(
        NpgsqlConnection connection, IReadOnlyList<int> instrumentIds, IReadOnlyList<string> industries, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Classify, connection);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        command.Parameters.Add(new() { Value = industries.ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The instrument that held each symbol on its day, or null where the symbol is unknown; none is created.</summary>
    public async Task<int?[]> FindAsync(
        NpgsqlConnection connection, IReadOnlyList<(string Symbol, DateOnly Day)> symbols, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectHoldersByDay, connection);
        command.Parameters.Add(new() { Value = symbols.Select(symbol => symbol.Symbol).ToArray() });
        command.Parameters.Add(new()
        {
            Value = symbols.Select(symbol => symbol.Day).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        int?[] ids = new int?[symbols.Count];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        for (int i = 0; await reader.ReadAsync(cancellationToken); i++)
            ids[i] = reader.IsDBNull(0) ? null : reader.GetInt32(0);
        return ids;
    }
}
