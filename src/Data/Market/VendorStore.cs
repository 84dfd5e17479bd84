using Npgsql;
using NpgsqlTypes;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Data.Market;

/// <summary>Bars of vendors, kept apart from those of the exchange, and what comparing the two takes.</summary>
public sealed class VendorStore
{
    private const string UpsertSeries = """
        insert into vendor_series as s (source, symbol, minutes, instrument_id, adjustment) values ($1, $2, $3, $4, $5)
        on conflict (source, symbol, minutes) do update set
            instrument_id = coalesce(excluded.instrument_id, s.instrument_id), adjustment = excluded.adjustment
        returning series_id
        """;

    private const string CreateStage = """
        create temporary table vendor_stage (
            series_id integer, session date, start_minute smallint, open numeric(18,4), high numeric(18,4), low numeric(18,4),
            close numeric(18,4), volume bigint, adjusted_close double precision
        ) on commit drop
        """;

    private const string CopyStage = """
        copy vendor_stage (series_id, session, start_minute, open, high, low, close, volume, adjusted_close) from stdin (format binary)
        """;

    private const string UpsertDaily = """
        insert into vendor_bars as b (series_id, session, open, high, low, close, volume, adjusted_close)
        select series_id, session, open, high, low, close, volume, adjusted_close from vendor_stage order by series_id, session
        on conflict (series_id, session) do update set
            open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume,
            adjusted_close = excluded.adjusted_close
        where (b.open, b.high, b.low, b.close, b.volume, b.adjusted_close) is distinct from
            (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume, excluded.adjusted_close)
        """;

    private const string UpsertIntraday = """
        insert into intraday_bars as b (series_id, session, start_minute, open, high, low, close, volume)
        select series_id, session, start_minute, open, high, low, close, volume from vendor_stage order by series_id, session, start_minute
        on conflict (series_id, session, start_minute) do update set
            open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume
        where (b.open, b.high, b.low, b.close, b.volume) is distinct from
            (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume)
        """;

    private const string SelectStored = """
        select session, open, high, low, close from bars where instrument_id = $1 and session between $2 and $3 order by session
        """;

    private const string SelectOthers = """
        select instrument_id, session, close::double precision from bars
        where session between $2 and $3 and instrument_id <> $1
        order by instrument_id, session
        """;

    /// <summary>Writes a vendor's bars inside the caller's transaction and returns how many rows were new or different.</summary>
    /// <param name="connection">The caller's connection.</param>
    /// <param name="source">Whose bars they are.</param>
    /// <param name="file">The bars.</param>
    /// <param name="instruments">The instrument of each symbol that is one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<int> UpsertAsync(
        NpgsqlConnection connection,
        string source,
        ReadOutcome.VendorBars file,
        IReadOnlyDictionary<string, int> instruments,
        CancellationToken cancellationToken)
    {
        bool isDaily = file.Minutes == ReadOutcome.VendorBars.Daily;
        Dictionary<string, int> series = new(StringComparer.Ordinal);
        // In the order of symbols, as every writer takes them, so that no two wait for each other.
        foreach (string symbol in file.Bars.Select(bar => bar.Symbol).Distinct().Order(StringComparer.Ordinal))
        {
            await using NpgsqlCommand upsert = new(UpsertSeries, connection);
            upsert.Parameters.Add(new() { Value = source });
            upsert.Parameters.Add(new() { Value = symbol });
            upsert.Parameters.Add(new() { Value = (short)file.Minutes });
            upsert.Parameters.Add(new()
            {
                Value = instruments.TryGetValue(symbol, out int id) ? id : DBNull.Value,
                NpgsqlDbType = NpgsqlDbType.Integer,
            });
            upsert.Parameters.Add(new() { Value = file.Adjustment.ToString().ToLowerInvariant() });
            series.Add(symbol, (int)(await upsert.ExecuteScalarAsync(cancellationToken))!); // the insert returns its row
        }

        await ExecuteAsync(connection, CreateStage, cancellationToken);
        await CopyAsync(connection, file, series, cancellationToken);
        int changed = await ExecuteAsync(connection, isDaily ? UpsertDaily : UpsertIntraday, cancellationToken);
        await ExecuteAsync(connection, "drop table vendor_stage", cancellationToken);
        return changed;
    }

    /// <summary>The bars of the exchange stored for an instrument between two sessions, oldest first, inside the caller's transaction.</summary>
    public async Task<IReadOnlyList<StoredPrices>> LoadStoredAsync(
        NpgsqlConnection connection, int instrumentId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = Between(connection, SelectStored, instrumentId, from, to);
        List<StoredPrices> bars = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            bars.Add(new(
                reader.GetFieldValue<DateOnly>(0), reader.GetDecimal(1), reader.GetDecimal(2), reader.GetDecimal(3), reader.GetDecimal(4)));
        }

        return bars;
    }

    /// <summary>The closes of every other instrument between two sessions, oldest first, inside the caller's transaction.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<(DateOnly Session, double Close)>>> LoadOtherClosesAsync(
        NpgsqlConnection connection, int instrumentId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = Between(connection, SelectOthers, instrumentId, from, to);
        Dictionary<int, IReadOnlyList<(DateOnly, double)>> closes = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!closes.TryGetValue(reader.GetInt32(0), out IReadOnlyList<(DateOnly, double)>? list))
                closes.Add(reader.GetInt32(0), list = new List<(DateOnly, double)>());
            ((List<(DateOnly, double)>)list).Add((reader.GetFieldValue<DateOnly>(1), reader.GetDouble(2)));
        }

        return closes;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, ReadOutcome.VendorBars file, Dictionary<string, int> series, CancellationToken cancellationToken)
    {
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(CopyStage, cancellationToken);
        foreach (BarRow bar in file.Bars)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(series[bar.Symbol], NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(bar.Session, NpgsqlDbType.Date, cancellationToken);
            short minute = bar.StartsAt is { } start ? (short)(start.Hour * 60 + start.Minute) : (short)0;
            await copy.WriteAsync(minute, NpgsqlDbType.Smallint, cancellationToken);
            foreach (decimal price in (ReadOnlySpan<decimal>)[bar.Open, bar.High, bar.Low, bar.Close])
                copy.Write(price, NpgsqlDbType.Numeric);
            await copy.WriteAsync(bar.VolumeShares, NpgsqlDbType.Bigint, cancellationToken);
            if (file.AdjustedCloses.TryGetValue(bar.Session, out double adjusted))
                await copy.WriteAsync(adjusted, NpgsqlDbType.Double, cancellationToken);
            else
                await copy.WriteNullAsync(cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static NpgsqlCommand Between(NpgsqlConnection connection, string sql, int instrumentId, DateOnly from, DateOnly to) =>
        new(sql, connection) { Parameters = { new() { Value = instrumentId }, new() { Value = from }, new() { Value = to } } };

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
