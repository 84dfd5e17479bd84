using Npgsql;
using NpgsqlTypes;

namespace TradingChitti.Data.Market;

/// <summary>The latest value of a series for an instrument; NaN where it is not available.</summary>
public readonly record struct SeriesValue(int InstrumentId, string Expression, DateOnly Session, double Value);

/// <summary>Latest values of the default series, for pages that show them without computing.</summary>
public sealed class SeriesStore(NpgsqlDataSource dataSource)
{
    private const string Upsert = """
        insert into series_latest as s (instrument_id, expression, session, value)
        select * from unnest($1::int[], $2::text[], $3::date[], $4::float8[]) as v (instrument_id, expression, session, value)
        order by instrument_id, expression
        on conflict (instrument_id, expression) do update set session = excluded.session, value = excluded.value
        where excluded.session >= s.session and (excluded.session, excluded.value) is distinct from (s.session, s.value)
        """;

    private const string Select = """
        select expression, session, value from series_latest where instrument_id = $1 order by expression
        """;

    /// <summary>Writes values inside the caller's transaction; a value of an older session than the stored one is dropped.</summary>
    public async Task UpsertAsync(NpgsqlConnection connection, IReadOnlyList<SeriesValue> values, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(Upsert, connection);
        command.Parameters.Add(new() { Value = values.Select(value => value.InstrumentId).ToArray() });
        command.Parameters.Add(new() { Value = values.Select(value => value.Expression).ToArray() });
        command.Parameters.Add(new()
        {
            Value = values.Select(value => value.Session).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date,
        });
        command.Parameters.Add(new() { Value = values.Select(value => value.Value).ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The latest values of one instrument, by expression.</summary>
    public async Task<IReadOnlyList<SeriesValue>> LoadAsync(int instrumentId, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(Select);
        command.Parameters.Add(new() { Value = instrumentId });
        List<SeriesValue> values = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            values.Add(new(instrumentId, reader.GetString(0), reader.GetFieldValue<DateOnly>(1), reader.GetDouble(2)));
        return values;
    }
}
