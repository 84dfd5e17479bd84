using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

/// <summary>Two writers of one market, and a writer that is cut off.</summary>
public sealed class ConcurrentImportTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 8, 28);

    private MarketBed _bed = null!; // set before every test

    private BarStore Bars => _bed.Services.GetRequiredService<BarStore>();

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task SameFolder_ByTwoImportersAtOnce_GivesWhatOneImporterGives()
    {
        string[] days = ["2026-02-20", "2026-02-23", "2026-02-24", "2026-02-25"];
        await using MarketBed alone = await MarketBed.CreateAsync(postgres, storage);
        foreach (string day in days)
            await alone.ImportSharedAsync(ImportKinds.Session, FileOf(day));
        long[][] ids = new long[2][];
        for (int importer = 0; importer < ids.Length; importer++)
        {
            ids[importer] = new long[days.Length];
            for (int day = 0; day < days.Length; day++)
            {
                // The same bytes under another name, so that nothing but the rows themselves tells that they are there.
                string name = $"{importer}-{days[day]}.csv.gz";
                ids[importer][day] = await _bed.RequestAsync(
                    ImportKinds.Session,
                    name,
                    _bed.Files.Add(name, File.ReadAllBytes(Path.Combine(TestState.SharedData, FileOf(days[day])))));
            }
        }

        await Task.WhenAll(ids.Select(mine => _bed.RunAsync(mine)));
        Assert.All(
            await Task.WhenAll(ids.SelectMany(mine => mine).Select(_bed.LogOfAsync)), entry => Assert.Equal("imported", entry.Status));
        Assert.Equal(await ContentAsync(alone.Database), await ContentAsync(_bed.Database));
    }

    [Fact]
    public async Task BarsThatAnotherTransactionStoresMeanwhile_AreTakenWhenItCommits()
    {
        int[] ids = await InstrumentsAsync(2);
        BarTable theirs = Table(("S0", 10), ("S1", 20)), ours = Table(("S0", 10), ("S1", 25));
        await using NpgsqlConnection other = await _bed.Database.DataSource.OpenConnectionAsync();
        await using NpgsqlTransaction open = await other.BeginTransactionAsync();
        Assert.Equal(2, await Bars.UpsertAsync(other, theirs, ids, CancellationToken.None));

        Task<int> waiting = UpsertAsync(ours, ids); // sees no bar, and copies into the key the other one holds
        await UntilAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        await open.CommitAsync();
        Assert.Equal(1, await waiting);
        Assert.Equal([10m, 25m], await _bed.Database.ListAsync<decimal>("select close from bars order by instrument_id"));
    }

    [Fact]
    public async Task BarsThatAnotherTransactionTakesBack_AreStored()
    {
        int[] ids = await InstrumentsAsync(1);
        await using NpgsqlConnection other = await _bed.Database.DataSource.OpenConnectionAsync();
        await using NpgsqlTransaction open = await other.BeginTransactionAsync();
        await Bars.UpsertAsync(other, Table(("S0", 10)), ids, CancellationToken.None);
        Task<int> waiting = UpsertAsync(Table(("S0", 11)), ids);
        await UntilAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        await open.RollbackAsync();
        Assert.Equal(1, await waiting);
        Assert.Equal([11m], await _bed.Database.ListAsync<decimal>("select close from bars"));
    }

    [Fact]
    public async Task ConnectionKilledInTheMiddleOfACopy_LeavesNoRowAndTheNextImportTakesAll()
    {
        // The instruments are locked, so the COPY has its rows in and hangs before its end when it is killed.
        await _bed.ImportAsync(ImportKinds.Session, "before.csv", MarketBed.SecFull(Day.AddDays(-1), ("INFY", 1500), ("TCS", 3000)));
        await using NpgsqlConnection holder = await _bed.Database.DataSource.OpenConnectionAsync();
        await using NpgsqlTransaction held = await holder.BeginTransactionAsync();
        await using (NpgsqlCommand hold = new("lock table instruments in exclusive mode", holder))
            await hold.ExecuteNonQueryAsync();
        long id = await _bed.RequestAsync(
            ImportKinds.Session, "day.csv", _bed.Files.Add("day.csv", MarketBed.SecFull(Day, ("INFY", 1510), ("TCS", 3010))));
        Task import = _bed.RunAsync(id);
        await UntilAsync(CopyingBackends);
        await _bed.Database.ExecuteAsync(CopyingBackends.Replace("count(*)", "pg_terminate_backend(pid)", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => import);
        await held.RollbackAsync();
        Assert.Equal([Day.AddDays(-1)], await _bed.Database.ListAsync<DateOnly>("select distinct session from bars"));
        Assert.Equal("due", (await _bed.LogOfAsync(id)).Status);

        await _bed.RunAsync(id);
        Assert.Equal(("imported", 2), ((await _bed.LogOfAsync(id)).Status, (await _bed.LogOfAsync(id)).RowsTaken));
        Assert.Equal(2, await _bed.Database.ScalarAsync<long>("select count(*) from bars where session = $1", Day));
    }

    [Fact]
    public async Task BarOfNoInstrument_IsRefusedAndInstrumentWithBars_IsKept()
    {
        int[] ids = await InstrumentsAsync(1);
        PostgresException unknown = await Assert.ThrowsAsync<PostgresException>(() => UpsertAsync(Table(("S0", 10)), [999_999]));
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, unknown.SqlState);
        await UpsertAsync(Table(("S0", 10)), ids);
        PostgresException kept = await Assert.ThrowsAsync<PostgresException>(
            () => _bed.Database.ExecuteAsync("delete from instruments where instrument_id = $1", ids[0]));
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, kept.SqlState);
    }

    [Fact]
    public async Task InstrumentDeletedWhileItsBarsAreWritten_IsKeptOnceTheyAreThere()
    {
        int[] ids = await InstrumentsAsync(1);
        await using NpgsqlConnection writer = await _bed.Database.DataSource.OpenConnectionAsync();
        await using NpgsqlTransaction writing = await writer.BeginTransactionAsync();
        await Bars.UpsertAsync(writer, Table(("S0", 10)), ids, CancellationToken.None);
        Task delete = _bed.Database.ExecuteAsync("delete from instruments where instrument_id = $1", ids[0]);
        await UntilAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        await writing.CommitAsync();
        PostgresException kept = await Assert.ThrowsAsync<PostgresException>(() => delete);
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, kept.SqlState);
    }

    private const string CopyingBackends = """
        select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query ilike 'copy bars%'
        """;

    private static string FileOf(string day) => $"ohlcv/bhav_secfull/sec_bhavdata_full_{day}.csv.gz";

    private static Task<string> ContentAsync(TestDatabase database) => database.ScalarAsync<string>(
        """
        select concat_ws(' ', count(*), (select count(*) from instruments), md5(string_agg(concat_ws(',', i.symbol, b.session, b.open, b.high, b.low,
            b.close, b.volume, b.turnover_inr, b.trades, b.delivery_shares), ';' order by i.symbol collate "C", b.session)))
        from bars b join instruments i using (instrument_id)
        """);

    private static BarTable Table(params (string Symbol, long Rupees)[] rows)
    {
        BarTableBuilder builder = new();
        foreach ((string symbol, long rupees) in rows)
        {
            long price = rupees * BarTable.UnitsPerRupee;
            NewBar bar = new()
            {
                Symbol = Encoding.UTF8.GetBytes(symbol),
                Series = "EQ"u8,
                Session = Day,
                Open = price,
                High = price,
                Low = price,
                Close = price,
            };
            Assert.True(builder.Add(1, bar));
        }

        return builder.Build();
    }

    private Task<List<int>> AddInstrumentsAsync(int count) => _bed.Database.ListAsync<int>(
        """
        insert into instruments (symbol, name, series, named_on)
        select 'S' || n, 'S' || n, 'EQ', date '2026-01-01' from generate_series(0, $1 - 1) as n returning instrument_id
        """,
        count);

    private async Task<int[]> InstrumentsAsync(int count) => [.. (await AddInstrumentsAsync(count)).Order()];

    private async Task<int> UpsertAsync(BarTable bars, int[] ids)
    {
        await using NpgsqlConnection connection = await _bed.Database.DataSource.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        int changed = await Bars.UpsertAsync(connection, bars, ids, CancellationToken.None);
        await transaction.CommitAsync();
        return changed;
    }

    private async Task UntilAsync(string count)
    {
        for (int tries = 0; await _bed.Database.ScalarAsync<long>(count) == 0; tries++)
        {
            Assert.True(tries < 600, $"Nothing came: {count}");
            await Task.Delay(50);
        }
    }
}
