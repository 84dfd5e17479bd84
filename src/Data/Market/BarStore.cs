using System.Data;
using Npgsql;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>Raw daily bars in, raw or adjusted bars out.</summary>
public sealed partial class BarStore(NpgsqlDataSource dataSource)
{
    private const int LeastInstrumentsOfTwoReaders = 256;

    private const string SelectLastSessions = """
        select instrument_id, max(session) from bars where instrument_id = any($1) group by instrument_id order by instrument_id
        """;

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
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        Task<IReadOnlyDictionary<int, BarFrame>>[] parts;
        if (ids.Length < LeastInstrumentsOfTwoReaders)
        {
            parts = [ReadAsync(connection, ids, asOf, rows, cancellationToken)];
        }
        else
        {
            // Two readers of one state of the database: the server is the slower side, and a session of it uses one core.
            string snapshot = await ExportSnapshotAsync(connection, cancellationToken);
            parts =
            [
                ReadAsync(connection, ids[..(ids.Length / 2)], asOf, rows, cancellationToken),
                ReadSnapshotAsync(snapshot, ids[(ids.Length / 2)..], asOf, rows, cancellationToken),
            ];
        }

        IReadOnlyDictionary<int, BarFrame>[] read = await Task.WhenAll(parts);
        await transaction.CommitAsync(cancellationToken);
        List<BarFrame> frames = new(ids.Length);
        foreach (int id in ids)
        {
            foreach (IReadOnlyDictionary<int, BarFrame> part in read)
            {
                if (part.TryGetValue(id, out BarFrame? frame))
                    frames.Add(frame);
            }
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

    private static async Task<string> ExportSnapshotAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand export = new("select pg_export_snapshot()", connection);
        return (string)(await export.ExecuteScalarAsync(cancellationToken))!; // the function returns its name
    }

    private async Task<IReadOnlyDictionary<int, BarFrame>> ReadSnapshotAsync(
        string snapshot, int[] ids, DateOnly asOf, int rows, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await ExecuteAsync(connection, $"set transaction snapshot '{snapshot}'", cancellationToken); // the server's own word, and no parameter
        IReadOnlyDictionary<int, BarFrame> frames = await ReadAsync(connection, ids, asOf, rows, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return frames;
    }

    private static async Task<IReadOnlyDictionary<int, BarFrame>> ReadAsync(
        NpgsqlConnection connection, int[] ids, DateOnly asOf, int rows, CancellationToken cancellationToken)
    {
        FrameBuilder builder = new(await SetPanelAsync(connection, ids, asOf, rows, cancellationToken));
        await using NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(CopyBars, cancellationToken);
        await new BarCopyReader(copy).ReadAsync(builder, cancellationToken);
        return builder.Build();
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

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
