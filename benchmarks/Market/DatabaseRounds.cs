using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Benchmarks.Market;

/// <summary>Imports and panel loads, each round beside PostgreSQL's own COPY of the same rows.</summary>
internal sealed class DatabaseRounds(NpgsqlDataSource dataSource, Report report, int instruments)
{
    private const string Columns = "instrument_id, session, open, high, low, close, volume, turnover_inr, trades, delivery_shares";

    private readonly GeneratedMarket _market = new(instruments);
    private readonly InstrumentStore _instruments = new(dataSource);
    private readonly BarStore _bars = new(dataSource);
    private readonly ReferenceStore _reference = new(dataSource);

    /// <summary>Files into an empty table, one transaction each; then the rows as CSV through one COPY; again and again.</summary>
    public async Task ImportAsync(int sessions, int rounds)
    {
        byte[][] files = [.. Enumerable.Range(0, sessions).Select(_market.File)];
        await ImportFilesAsync(files); // names every instrument, and gives the rows for COPY
        string csv = await ExportAsync();
        string[] csvOfSessions = [.. Split(csv)];
        (string What, Func<Task> Work, bool IsEmpty)[] ways =
        [
            ("`COPY bars FROM STDIN (format csv)`, all rows, one transaction", () => CopyAsync([csv]), true),
            ("the same, a COPY and a transaction for the rows of each file", () => CopyAsync(csvOfSessions), true),
            ("parse and `BarStore.UpsertAsync`, all files one transaction", () => UpsertAsync(files, files.Length), true),
            ("the same, a transaction each", () => UpsertAsync(files, 1), true),
            ("whole files (parse, find instruments, write, calendar), all one transaction", () => ImportFilesAsync(files, files.Length), true),
            ("the same, a transaction each", () => ImportFilesAsync(files), true),
            ("the same files again, nothing to change", () => ImportFilesAsync(files), false),
        ];
        List<double>[] seconds = [.. ways.Select(_ => new List<double>())], ratios = [.. ways.Select(_ => new List<double>())];
        for (int round = -1; round < rounds; round++)
        {
            double copy = 0;
            for (int way = 0; way < ways.Length; way++)
            {
                double taken = ways[way].IsEmpty ? await TruncatedAsync(ways[way].Work) : await TimedAsync(ways[way].Work);
                copy = way == 0 ? taken : copy;
                if (round < 0)
                    continue; // plans, compiler and caches
                seconds[way].Add(taken);
                ratios[way].Add(copy / taken);
            }
        }

        double rows = (double)sessions * instruments;
        report.Heading(
            $"Import: {sessions} files of {instruments} bars into an empty table, medians of {rounds} rounds",
            "what", "bars/s", "ratio to COPY of the same rows (median of the rounds)");
        for (int way = 0; way < ways.Length; way++)
            report.Row(ways[way].What, $"{rows / Report.Median(seconds[way]):0}", way == 0 ? "" : $"{Report.Median(ratios[way]):0.00}");
    }

    /// <summary>A long backfill, which also fills the table for panels.</summary>
    public async Task BackfillAsync(int sessions)
    {
        await ExecuteAsync("truncate bars");
        double seconds = 0;
        for (int session = 0; session < sessions; session++)
        {
            byte[] file = _market.File(session);
            seconds += await TimedAsync(() => ImportFilesAsync([file]));
        }

        report.Line("");
        report.Line($"A backfill of {sessions} sessions, {(long)sessions * instruments} bars: {(double)sessions * instruments / seconds:0} bars/s.");
        await ExecuteAsync("vacuum analyze bars");
    }

    /// <summary>Panels of every instrument, beside a COPY of the same rows to /dev/null by the server.</summary>
    public async Task PanelAsync(int bars, int rounds)
    {
        int[] ids = await IdsAsync();
        List<double> load = [], tiles = [], copy = [], ratio = [], loadRatio = [];
        for (int round = -1; round < rounds; round++)
        {
            double plain = await TimedAsync(() => ExecuteAsync(PlainCopy(bars)));
            (double loaded, double tiled) = await LoadAsync(ids, bars);
            GC.Collect(); // one panel at a time, as a host keeps one
            if (round < 0)
                continue;
            copy.Add(plain);
            load.Add(loaded);
            tiles.Add(tiled);
            loadRatio.Add(plain / loaded);
            ratio.Add(plain / (loaded + tiled));
        }

        double rows = (double)ids.Length * bars;
        report.Heading(
            $"Panel: {ids.Length} instruments of {bars} bars, all figures, medians of {rounds} rounds", "what", "ms", "M bars/s", "ratio to COPY");
        Row("`COPY (select …) TO '/dev/null' (format binary)`, by the server, same select", copy, null);
        Row("`LoadPanelAsync`: to adjusted frames", load, loadRatio);
        Row("the same and open, high, low, close, volume laid out in tiles", [.. load.Zip(tiles, (first, second) => first + second)], ratio);

        void Row(string what, List<double> seconds, List<double>? ratios) => report.Row(
            what,
            $"{Report.Median(seconds) * 1000:0}",
            $"{rows / Report.Median(seconds) / 1e6:0.00}",
            ratios is null ? "" : $"{Report.Median(ratios):0.00}");
    }

    private async Task<(double Loaded, double Tiled)> LoadAsync(int[] ids, int bars)
    {
        long started = TimeProvider.System.GetTimestamp();
        BarPanel panel = await _bars.LoadPanelAsync(ids, DateOnly.MaxValue, bars, CancellationToken.None);
        double loaded = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        foreach (string column in (string[])["open", "high", "low", "close", "volume"])
        {
            if (!panel.TryGetSeries(column, out _))
                throw new InvalidOperationException(column);
        }

        double both = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        return panel.Frames.Count == ids.Length && panel.Frames.All(frame => frame.Count == bars)
            ? (loaded, both - loaded)
            : throw new InvalidOperationException("The panel lacks bars.");
    }

    private async Task ImportFilesAsync(IEnumerable<byte[]> files, int filesOfTransaction = 1)
    {
        MarketFileWriter writer = new(
            _instruments,
            _bars,
            _reference,
            new CalendarStore(dataSource),
            new IndexStore(dataSource),
            new SymbolChangeStore(),
            new VendorStore(),
            new ImportWatch(_reference, TimeProvider.System),
            Options.Create(new MarketDataOptions()));
        foreach (byte[][] chunk in files.Chunk(filesOfTransaction))
        {
            await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync();
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            foreach (byte[] file in chunk)
            {
                ReadOutcome outcome = NseFile.Read(file, "day.csv");
                Import import = new(0, ImportKinds.Session, "day.csv", "", null, "due", null, DateTimeOffset.UnixEpoch);
                await writer.WriteAsync(connection, new List<(string, string)>(), import, outcome, null, CancellationToken.None);
            }

            await transaction.CommitAsync();
        }
    }

    private async Task UpsertAsync(IEnumerable<byte[]> files, int filesOfTransaction)
    {
        int[] ids = await IdsAsync();
        foreach (byte[][] chunk in files.Chunk(filesOfTransaction))
        {
            await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync();
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
            foreach (byte[] file in chunk)
            {
                BarTable bars = ((ReadOutcome.SessionFile)NseFile.Read(file, "day.csv")).Bars;
                await _bars.UpsertAsync(connection, bars, ids, CancellationToken.None);
            }

            await transaction.CommitAsync();
        }
    }

    private IEnumerable<string> Split(string csv) =>
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(instruments).Select(rows => string.Join('\n', rows) + "\n");

    private async Task CopyAsync(IEnumerable<string> parts)
    {
        foreach (string csv in parts)
        {
            await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync();
            await using NpgsqlCopyTextWriter copy = await connection.BeginTextImportAsync($"copy bars ({Columns}) from stdin (format csv)");
            for (int start = 0; start < csv.Length; start += 65536)
                await copy.WriteAsync(csv.AsMemory(start, Math.Min(65536, csv.Length - start)));
        }
    }

    private async Task<string> ExportAsync()
    {
        await using NpgsqlConnection connection = await dataSource.OpenConnectionAsync();
        using TextReader copy = await connection.BeginTextExportAsync($"copy (select {Columns} from bars order by session, instrument_id) to stdout (format csv)");
        return await copy.ReadToEndAsync();
    }

    private async Task<int[]> IdsAsync()
    {
        await using NpgsqlCommand command = dataSource.CreateCommand("select array_agg(instrument_id order by symbol) from instruments");
        return (int[])(await command.ExecuteScalarAsync())!; // the first import named them
    }

    private async Task<double> TruncatedAsync(Func<Task> work)
    {
        await ExecuteAsync("truncate bars");
        await ExecuteAsync("checkpoint");
        return await TimedAsync(work);
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        long started = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlCommand command = dataSource.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static string PlainCopy(int bars) => string.Create(CultureInfo.InvariantCulture, $"""
        copy (
            select i.instrument_id, b.session, b.open, b.high, b.low, b.close, b.volume, b.delivery_shares, b.turnover_inr, b.trades
            from instruments i
            cross join lateral (
                select session, open, high, low, close, volume, delivery_shares, turnover_inr, trades
                from bars where instrument_id = i.instrument_id order by session desc limit {bars}
            ) as b
        ) to '/dev/null' (format binary)
        """);
}
