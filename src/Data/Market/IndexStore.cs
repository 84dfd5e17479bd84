using Npgsql;

namespace TradingChitti.Data.Market;

/// <summary>An instrument's time in an index, up to but not including <paramref name="To"/>; null while it is in.</summary>
public readonly record struct IndexPeriod(string IndexName, DateOnly From, DateOnly? To);

/// <summary>Index membership over time, from the lists of different days.</summary>
public sealed class IndexStore(NpgsqlDataSource dataSource)
{
    private const string AddList = "insert into index_lists (index_name, as_of) values ($1, $2) on conflict do nothing";

    private const string SelectNext = "select min(as_of) from index_lists where index_name = $1 and as_of > $2";

    // Of those this list does not name: in again, or still, with the next list.
    private const string Split = """
        insert into index_members (index_name, instrument_id, valid_from, valid_to)
        select index_name, instrument_id, $4, valid_to
        from index_members
        where index_name = $1 and instrument_id <> all($2) and valid_from <= $3 and (valid_to is null or valid_to > $4) and $4 is not null
        on conflict do nothing
        """;

    // Named by an earlier version of this very list.
    private const string Drop = """
        delete from index_members where index_name = $1 and instrument_id <> all($2) and valid_from = $3
        """;

    private const string End = """
        update index_members set valid_to = $3
        where index_name = $1 and instrument_id <> all($2) and valid_from < $3 and (valid_to is null or valid_to > $3)
        """;

    // In on the list after: it was in on this one already.
    private const string Begin = """
        update index_members m set valid_from = $3
        where index_name = $1 and instrument_id = any($2) and valid_from = $4
            and not exists (
                select 1 from index_members o
                where o.index_name = $1 and o.instrument_id = m.instrument_id and o.valid_from <= $3 and (o.valid_to is null or o.valid_to > $3))
        """;

    private const string Add = """
        insert into index_members (index_name, instrument_id, valid_from, valid_to)
        select $1, instrument_id, $3, $4 from unnest($2::int[]) as v (instrument_id)
        where not exists (
            select 1 from index_members o
            where o.index_name = $1 and o.instrument_id = v.instrument_id and o.valid_from <= $3 and (o.valid_to is null or o.valid_to > $3))
        order by instrument_id
        on conflict do nothing
        """;

    private const string SelectPeriods = """
        select index_name, valid_from, valid_to from index_members where instrument_id = $1 order by index_name, valid_from
        """;

    /// <summary>
    /// Writes who is in an index on a day, inside the caller's transaction. Lists may come in any order: a member is one from the first list that
    /// names it to the first one after that does not.
    /// </summary>
    public async Task WriteListAsync(
        NpgsqlConnection connection, string indexName, IReadOnlyList<int> instrumentIds, DateOnly on, CancellationToken cancellationToken)
    {
        int[] members = [.. instrumentIds];
        await using NpgsqlCommand add = new(AddList, connection) { Parameters = { new() { Value = indexName }, new() { Value = on } } };
        await add.ExecuteNonQueryAsync(cancellationToken);
        await using NpgsqlCommand select = new(SelectNext, connection) { Parameters = { new() { Value = indexName }, new() { Value = on } } };
        object next = await select.ExecuteScalarAsync(cancellationToken) ?? DBNull.Value;
        await using NpgsqlBatch batch = new(connection);
        foreach (string sql in (ReadOnlySpan<string>)[Split, Drop, End, Begin, Add])
        {
            batch.BatchCommands.Add(new(sql)
            {
                Parameters =
                {
                    new() { Value = indexName },
                    new() { Value = members },
                    new() { Value = on },
                    new() { Value = next, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>When an instrument was in which index, by index and time.</summary>
    public async Task<IReadOnlyList<IndexPeriod>> LoadPeriodsAsync(int instrumentId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(SelectPeriods);
        command.Parameters.Add(new() { Value = instrumentId });
        List<IndexPeriod> periods = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            periods.Add(new(reader.GetString(0), reader.GetFieldValue<DateOnly>(1), reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2)));
        return periods;
    }
}
