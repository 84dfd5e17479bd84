using Npgsql;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

// Bars in: straight into their table where none can be stored yet, else over a stage.
public sealed partial class BarStore
{
    private const string CreateStage = """
        create temporary table bars_stage (
            instrument_id integer, session date, open numeric(18,4), high numeric(18,4), low numeric(18,4), close numeric(18,4),
            volume bigint, turnover_inr numeric(20,2), trades integer, delivery_shares bigint
        ) on commit drop
        """;

    private const string CopyColumns =
        "(instrument_id, session, open, high, low, close, volume, turnover_inr, trades, delivery_shares) from stdin (format binary)";

    private const string CopyStage = $"copy bars_stage {CopyColumns}";

    private const string CopyNew = $"copy bars {CopyColumns}";

    // Whether any of these instruments has a bar between two sessions; a table of one session asks the shorter index.
    private const string AnyOfSession = "select exists (select from bars where session = $1)";

    private const string AnyOfInstruments = """
        select exists (select from bars where instrument_id = any($1) and session between $2 and $3)
        """;

    // A turnover of whole thousands of rupees comes from a file that rounds to lakhs; the exact figure of another file is kept.
    private const string Upsert = """
        with changed as (
            insert into bars as b (instrument_id, session, open, high, low, close, volume, turnover_inr, trades, delivery_shares)
            select instrument_id, session, open, high, low, close, volume, turnover_inr, trades, delivery_shares
            from bars_stage order by instrument_id, session
            on conflict (instrument_id, session) do update set
                open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close, volume = excluded.volume,
                turnover_inr = case
                    when excluded.turnover_inr is null
                        or (excluded.turnover_inr % 1000 = 0 and abs(excluded.turnover_inr - b.turnover_inr) < 1000) then b.turnover_inr
                    else excluded.turnover_inr end,
                trades = coalesce(excluded.trades, b.trades),
                delivery_shares = coalesce(excluded.delivery_shares, b.delivery_shares)
            where (b.open, b.high, b.low, b.close, b.volume) is distinct from
                    (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume)
                or (excluded.turnover_inr is distinct from b.turnover_inr and excluded.turnover_inr is not null
                    and not coalesce(excluded.turnover_inr % 1000 = 0 and abs(excluded.turnover_inr - b.turnover_inr) < 1000, false))
                or (excluded.trades is not null and excluded.trades is distinct from b.trades)
                or (excluded.delivery_shares is not null and excluded.delivery_shares is distinct from b.delivery_shares)
            returning 1
        )
        select count(*) from changed
        """;

    private const string DropStage = "drop table bars_stage";

    /// <summary>
    /// Writes bars inside the caller's transaction and returns how many rows were new or different. A figure the file does not carry
    /// (delivery, trades) never erases one that another file of the session brought. <paramref name="instrumentIds"/> says whose each bar is;
    /// of two bars of one instrument and session the first is taken.
    /// </summary>
    public async Task<int> UpsertAsync(
        NpgsqlConnection connection, BarTable bars, IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        int[] rows = InKeyOrder(bars, instrumentIds);
        if (rows.Length == 0)
            return 0;
        if (await AreNewAsync(connection, bars, instrumentIds, cancellationToken)
            && await TryCopyNewAsync(connection, bars, instrumentIds, rows, cancellationToken))
            return rows.Length;

        await ExecuteAsync(connection, CreateStage, cancellationToken);
        await CopyAsync(connection, CopyStage, bars, instrumentIds, rows, cancellationToken);
        await using NpgsqlCommand upsert = new(Upsert, connection);
        long changed = (long)(await upsert.ExecuteScalarAsync(cancellationToken))!; // count(*) is never null
        await ExecuteAsync(connection, DropStage, cancellationToken);
        return (int)changed;
    }

    /// <summary>The rows in the order of instrument and session, as every writer inserts them, so that no two wait for each other.</summary>
    private static int[] InKeyOrder(BarTable bars, IReadOnlyList<int> instrumentIds)
    {
        ulong[] keys = new ulong[bars.Count];
        int[] rows = new int[bars.Count];
        ReadOnlySpan<DateOnly> sessions = bars.Sessions;
        bool inOrder = true;
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
            keys[row] = ((ulong)(uint)instrumentIds[row] << 32) | (uint)sessions[row].DayNumber;
            inOrder &= row == 0 || keys[row - 1] < keys[row];
        }

        if (inOrder)
            return rows;
        Array.Sort(keys, rows);
        int kept = 0;
        for (int place = 0; place < rows.Length; place++)
        {
            if (kept > 0 && keys[place] == keys[kept - 1])
                rows[kept - 1] = Math.Min(rows[kept - 1], rows[place]);
            else
                (keys[kept], rows[kept++]) = (keys[place], rows[place]);
        }

        return rows[..kept];
    }

    /// <summary>Whether none of the bars can be stored already; sets a savepoint on the same way to the server.</summary>
    private static async Task<bool> AreNewAsync(
        NpgsqlConnection connection, BarTable bars, IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        (DateOnly first, DateOnly last) = (bars.Sessions[0], bars.Sessions[0]);
        foreach (DateOnly session in bars.Sessions)
            (first, last) = (session < first ? session : first, session > last ? session : last);
        NpgsqlBatchCommand any = new(first == last ? AnyOfSession : AnyOfInstruments);
        if (first != last)
        {
            any.Parameters.Add(new() { Value = instrumentIds.Distinct().ToArray() });
            any.Parameters.Add(new() { Value = first });
        }

        any.Parameters.Add(new() { Value = last });
        await using NpgsqlBatch batch = new(connection) { BatchCommands = { any, new("savepoint new_bars") } };
        return !(bool)(await batch.ExecuteScalarAsync(cancellationToken))!; // exists is never null
    }

    /// <summary>
    /// Copies bars of which none is stored straight into their table. False, and nothing written, when another transaction stores one of
    /// them meanwhile.
    /// </summary>
    private static async Task<bool> TryCopyNewAsync(
        NpgsqlConnection connection, BarTable bars, IReadOnlyList<int> instrumentIds, int[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await CopyAsync(connection, CopyNew, bars, instrumentIds, rows, cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await ExecuteAsync(connection, "rollback to savepoint new_bars", cancellationToken);
            return false;
        }
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        string sql,
        BarTable bars,
        IReadOnlyList<int> instrumentIds,
        int[] rows,
        CancellationToken cancellationToken)
    {
        await using NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(sql, cancellationToken);
        await new BarCopyWriter(copy).WriteAsync(bars, instrumentIds, rows, cancellationToken);
    }
}
