using Npgsql;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>Raw daily bars in, raw or adjusted bars out.</summary>
public sealed class BarStore(NpgsqlDataSource dataSource)
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

    private const string SelectLastSessions = """
        select instrument_id, max(session) from bars where instrument_id = any($1) group by instrument_id order by instrument_id
        """;

    private const string DropStage = "drop table bars_stage";

    // COPY takes no parameters, so they go through settings that end with the transaction.
    private const string SetPanel = """
        select set_config('tradingchitti.instruments', $1::int[]::text, true), set_config('tradingchitti.as_of', $2::date::text, true),
            set_config('tradingchitti.rows', $3::int::text, true)
        """;

    // Each instrument's rows come newest first, straight from the index.
    private const string CopyBars = """
        copy (
            select wanted.id, b.session, b.open, b.high, b.low, b.close, b.volume, b.delivery_shares, b.turnover_inr, b.trades
            from unnest(current_setting('tradingchitti.instruments')::int[]) as wanted (id)
            cross join lateral (
                select session, open, high, low, close, volume, delivery_shares, turnover_inr, trades
                from bars
                where instrument_id = wanted.id and session <= current_setting('tradingchitti.as_of')::date
                order by session desc
                limit current_setting('tradingchitti.rows')::bigint
            ) as b
        ) to stdout (format binary)
        """;

    private const string SelectActions = """
        select instrument_id, ex_date, kind, price_divisor, cash_inr::float8, new_shares, held_shares
        from corporate_actions
        where instrument_id = any($1) and ex_date <= $2 and kind <> 'dividend'
        order by instrument_id, ex_date, kind
        """;

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
        if (!await AnyStoredAsync(connection, bars, instrumentIds, cancellationToken)
            && await TryCopyNewAsync(connection, bars, instrumentIds, rows, cancellationToken))
            return rows.Length;

        await ExecuteAsync(connection, CreateStage, cancellationToken);
        await CopyAsync(connection, CopyStage, bars, instrumentIds, rows, cancellationToken);
        await using NpgsqlCommand upsert = new(Upsert, connection);
        long changed = (long)(await upsert.ExecuteScalarAsync(cancellationToken))!; // count(*) is never null
        await ExecuteAsync(connection, DropStage, cancellationToken);
        return (int)changed;
    }

    /// <summary>
    /// The last <paramref name="rows"/> bars on or before <paramref name="asOf"/> of each instrument that has any, adjusted by the
    /// corporate actions effective by then. Frames keep the order of <paramref name="instrumentIds"/>. Further columns, NaN where a file did
    /// not say: <c>delivery</c> (shares marked for delivery, on the scale of the volume), <c>turnover</c> (rupees), <c>trades</c>.
    /// </summary>
    public async Task<BarPanel> LoadPanelAsync(
        IReadOnlyList<int> instrumentIds, DateOnly asOf, int rows, CancellationToken cancellationToken) =>
        BarPanel.Create(await LoadFramesAsync(instrumentIds, asOf, rows, cancellationToken));

    /// <summary>The frame of one instrument as <see cref="LoadPanelAsync"/> gives it; empty when it has no bars by then.</summary>
    public async Task<BarFrame> LoadFrameAsync(int instrumentId, DateOnly asOf, int rows, CancellationToken cancellationToken) =>
        await LoadFramesAsync([instrumentId], asOf, rows, cancellationToken) is [BarFrame frame]
            ? frame
            : new BarFrame(instrumentId, [], [], [], [], [], []);

    /// <summary>The frames behind <see cref="LoadPanelAsync"/>.</summary>
    public async Task<IReadOnlyList<BarFrame>> LoadFramesAsync(
        IReadOnlyList<int> instrumentIds, DateOnly asOf, int rows, CancellationToken cancellationToken)
    {
        int[] ids = [.. instrumentIds.Distinct()];
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        Dictionary<int, List<CorporateAction>> actions = await SetPanelAsync(connection, ids, asOf, rows, cancellationToken);
        Dictionary<int, FrameBuilder> builders = new(ids.Length);
        await using (NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(CopyBars, cancellationToken))
            await new BarCopyReader(copy).ReadAsync(builders, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        List<BarFrame> frames = new(builders.Count);
        foreach (int id in ids)
        {
            if (builders.TryGetValue(id, out FrameBuilder? builder))
                frames.Add(builder.Build(actions.GetValueOrDefault(id)));
        }

        return frames;
    }

    /// <summary>The instruments with a bar on a session, ascending.</summary>
    public async Task<IReadOnlyList<int>> LoadInstrumentIdsAsync(DateOnly session, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand("select instrument_id from bars where session = $1 order by instrument_id");
        command.Parameters.Add(new() { Value = session });
        List<int> ids = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetInt32(0));
        return ids;
    }

    /// <summary>The last session of each instrument that has bars, grouped by session; read inside the caller's transaction.</summary>
    public async Task<ILookup<DateOnly, int>> LoadLastSessionsAsync(
        NpgsqlConnection connection, IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(SelectLastSessions, connection);
        command.Parameters.Add(new() { Value = instrumentIds.ToArray() });
        List<(DateOnly Session, int InstrumentId)> sessions = [];
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            sessions.Add((reader.GetFieldValue<DateOnly>(1), reader.GetInt32(0)));
        return sessions.ToLookup(pair => pair.Session, pair => pair.InstrumentId);
    }

    private static async Task<Dictionary<int, List<CorporateAction>>> SetPanelAsync(
        NpgsqlConnection connection, int[] ids, DateOnly asOf, int rows, CancellationToken cancellationToken)
    {
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(new(SelectActions) { Parameters = { new() { Value = ids }, new() { Value = asOf } } });
        batch.BatchCommands.Add(new(SetPanel) { Parameters = { new() { Value = ids }, new() { Value = asOf }, new() { Value = rows } } });
        Dictionary<int, List<CorporateAction>> actions = [];
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            int id = reader.GetInt32(0);
            if (!actions.TryGetValue(id, out List<CorporateAction>? list))
                actions.Add(id, list = []);
            list.Add(new(reader.GetFieldValue<DateOnly>(1), reader.GetString(2), reader.GetDouble(3))
            {
                CashInr = reader.GetDouble(4),
                NewShares = reader.GetDouble(5),
                HeldShares = reader.GetDouble(6),
            });
        }

        return actions;
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

    private static async Task<bool> AnyStoredAsync(
        NpgsqlConnection connection, BarTable bars, IReadOnlyList<int> instrumentIds, CancellationToken cancellationToken)
    {
        (DateOnly first, DateOnly last) = (bars.Sessions[0], bars.Sessions[0]);
        foreach (DateOnly session in bars.Sessions)
            (first, last) = (session < first ? session : first, session > last ? session : last);
        await using NpgsqlCommand any = new(first == last ? AnyOfSession : AnyOfInstruments, connection);
        if (first != last)
        {
            any.Parameters.Add(new() { Value = instrumentIds.Distinct().ToArray() });
            any.Parameters.Add(new() { Value = first });
        }

        any.Parameters.Add(new() { Value = last });
        return (bool)(await any.ExecuteScalarAsync(cancellationToken))!; // exists is never null
    }

    /// <summary>
    /// Copies bars of which none is stored straight into their table. False, and nothing written, when another transaction stores one of
    /// them meanwhile.
    /// </summary>
    private static async Task<bool> TryCopyNewAsync(
        NpgsqlConnection connection, BarTable bars, IReadOnlyList<int> instrumentIds, int[] rows, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "savepoint new_bars", cancellationToken);
        try
        {
            await CopyAsync(connection, CopyNew, bars, instrumentIds, rows, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await ExecuteAsync(connection, "rollback to savepoint new_bars", cancellationToken);
            return false;
        }

        await ExecuteAsync(connection, "release savepoint new_bars", cancellationToken);
        return true;
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

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
