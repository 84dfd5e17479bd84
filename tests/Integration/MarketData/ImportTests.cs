using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class ImportTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const string RealDay = "ohlcv/bhav_secfull/sec_bhavdata_full_2026-02-20.csv.gz";

    private static readonly DateOnly Friday = new(2026, 8, 28);

    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task RealSessionFile_IsImportedWhole()
    {
        ImportLogEntry entry = await _bed.ImportSharedAsync(ImportKinds.Session, RealDay);
        Assert.Equal(("imported", new DateOnly(2026, 2, 20), 0, null), (entry.Status, entry.Session, entry.RowsRejected, entry.Error));
        Assert.Equal(entry.RowsTaken, await _bed.Database.ScalarAsync<long>("select count(*) from bars where session = '2026-02-20'"));
        Assert.Equal(1, await _bed.Database.ScalarAsync<long>("select count(*) from market_days where day = '2026-02-20' and is_session"));
    }

    [Fact]
    public async Task EveryKind_ImportedTwice_ChangesNoRow()
    {
        await ImportAllAsync();
        string once = await _bed.CountRowsAsync();
        string bars = await HashOfBarsAsync();
        await ImportAllAsync();
        Assert.Equal((once, bars), (await _bed.CountRowsAsync(), await HashOfBarsAsync()));
        Assert.Empty(await _bed.Services.GetRequiredService<ImportStore>().LoadLogAsync("failed", 10, 0, CancellationToken.None));
    }

    [Fact]
    public async Task SameFile_ByManyWorkersAtOnce_IsImportedOnce()
    {
        long id = await _bed.RequestAsync(
            ImportKinds.Session, "day.csv.gz", _bed.Files.Add("day.csv.gz", File.ReadAllBytes(Path.Combine(TestState.SharedData, RealDay))));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _bed.RunAsync(id)));
        ImportLogEntry entry = await _bed.LogOfAsync(id);
        Assert.Equal(entry.RowsTaken, await _bed.Database.ScalarAsync<long>("select count(*) from bars"));
        Assert.Equal(entry.RowsTaken, await _bed.Database.ScalarAsync<long>("select count(*) from instruments"));
    }

    [Fact]
    public async Task FilesThatNameTheSameNewSymbols_AtOnce_CreateEachInstrumentOnce()
    {
        string[] days = ["2026-02-20", "2026-02-23", "2026-02-24", "2026-02-25"];
        long[] ids = await Task.WhenAll(days.Select(day => _bed.RequestAsync(
            ImportKinds.Session,
            $"{day}.csv.gz",
            _bed.Files.Add($"{day}.csv.gz", File.ReadAllBytes(Path.Combine(TestState.SharedData, $"ohlcv/bhav_secfull/sec_bhavdata_full_{day}.csv.gz"))))));
        await Task.WhenAll(ids.Select(id => _bed.RunAsync(id)));
        ImportLogEntry[] entries = await Task.WhenAll(ids.Select(_bed.LogOfAsync));
        Assert.All(entries, entry => Assert.Equal("imported", entry.Status));
        Assert.Equal(entries.Sum(entry => entry.RowsTaken), await _bed.Database.ScalarAsync<long>("select count(*) from bars"));
    }

    [Fact]
    public async Task DatabaseThatFailsInTheMiddle_LeavesNothingHalf()
    {
        await _bed.Database.ExecuteAsync("alter table market_days add constraint broken check (false)"); // written after the bars
        long id = await _bed.RequestAsync(ImportKinds.Session, "day.csv", _bed.Files.Add("day.csv", MarketBed.SecFull(Friday, ("INFY", 1500))));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => _bed.RunAsync(id));
        Assert.Equal("0 0", await _bed.Database.ScalarAsync<string>("select concat((select count(*) from bars), ' ', (select count(*) from instruments))"));
        Assert.Equal("due", (await _bed.LogOfAsync(id)).Status);

        await _bed.Database.ExecuteAsync("alter table market_days drop constraint broken");
        await _bed.RunAsync(id);
        Assert.Equal("imported", (await _bed.LogOfAsync(id)).Status);
    }

    [Fact]
    public async Task CorrectedFile_OfTheSameName_ReplacesItsBars()
    {
        await _bed.ImportAsync(ImportKinds.Session, "day.csv", MarketBed.SecFull(Friday, ("INFY", 1500)));
        await _bed.ImportAsync(ImportKinds.Session, "day.csv", MarketBed.SecFull(Friday, ("INFY", 1501.5m)));
        Assert.Equal([1501.5m], await _bed.Database.ListAsync<decimal>("select close from bars"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoFilesOfOneSession_InEitherOrder_KeepTheDeliveryOfOneAndTheExactTurnoverOfTheOther(bool udiffFirst)
    {
        (string, byte[])[] files =
        [
            ("udiff.csv", MarketBed.Udiff(Friday, ("INFY", "INE009A01021", 1500))), // turnover 1,500,123.45 and no delivery
            ("full.csv", MarketBed.SecFull(Friday, ("INFY", 1500))), // 15.00 lakh and 500 shares delivered
        ];
        foreach ((string name, byte[] content) in udiffFirst ? files : files.Reverse())
            await _bed.ImportAsync(ImportKinds.Session, name, content);
        Assert.Equal("1500123.45 500", await _bed.Database.ScalarAsync<string>("select concat(turnover_inr, ' ', delivery_shares) from bars"));
    }

    [Fact]
    public async Task WrongSegment_IsFailedWithItsReasonAndNotTriedAgain()
    {
        ImportLogEntry entry = await _bed.ImportSharedAsync(
            ImportKinds.Session, "ohlcv/bhav_secfull_unmodified/BhavCopy_NSE_FO_0_0_0_20250203_F_0000.csv.zip");
        Assert.Equal(
            ("failed", "Wrong segment 'FO': only the cash market (CM) is imported here.", null), (entry.Status, entry.Error, entry.NextTryAt));
    }

    [Fact]
    public async Task TruncatedFile_IsFailedAndTakesNothing()
    {
        byte[] whole = MarketBed.SecFull(Friday, ("INFY", 1500), ("TCS", 3000));
        ImportLogEntry entry = await _bed.ImportAsync(ImportKinds.Session, "day.csv", whole[..^20]);
        Assert.Equal(("failed", "The file is cut off: line 3, the last, has 12 of 15 columns."), (entry.Status, entry.Error));
        Assert.Equal(0, await _bed.Database.ScalarAsync<long>("select count(*) from bars"));
    }

    [Fact]
    public async Task BrokenRow_IsInTheLogWithItsLineAndTheRestIsTaken()
    {
        string text = Encoding.UTF8.GetString(MarketBed.SecFull(Friday, ("INFY", 1500), ("TCS", 3000), ("WIPRO", 250)));
        ImportLogEntry entry = await _bed.ImportAsync(
            ImportKinds.Session, "day.csv", Encoding.UTF8.GetBytes(text.Replace("3000, 1000", "x, -1", StringComparison.Ordinal)));
        Assert.Equal(("imported", 3, 2, 1), (entry.Status, entry.RowsRead, entry.RowsTaken, entry.RowsRejected));
        Assert.Equal([new ImportRejection(3, "volume '-1' is not a count of shares")], entry.Rejections);
    }

    [Fact]
    public async Task FileOfAnotherKind_IsFailedInWords()
    {
        ImportLogEntry entry = await _bed.ImportSharedAsync(ImportKinds.Session, "reference/EQUITY_L.csv");
        Assert.Equal(
            ("failed", "A file of kind 'session' was asked for; this one is of kind 'instruments'."), (entry.Status, entry.Error));
    }

    [Fact]
    public async Task FileOfAnotherSession_IsFailedInWords()
    {
        ImportLogEntry entry = await _bed.ImportAsync(ImportKinds.Session, "day.csv", MarketBed.SecFull(Friday, ("INFY", 1500)), Friday.AddDays(-1));
        Assert.Equal(("failed", "The file is of 2026-08-28; 2026-08-27 was asked for."), (entry.Status, entry.Error));
    }

    [Fact]
    public async Task FileOfTheFuture_IsFailedInWords()
    {
        ImportLogEntry entry = await _bed.ImportAsync(ImportKinds.Session, "day.csv", MarketBed.SecFull(new(2026, 9, 1), ("INFY", 1500)));
        Assert.Equal(("failed", "The file is of 2026-09-01, which has not come yet."), (entry.Status, entry.Error));
    }

    [Fact]
    public async Task FundamentalsOfUnknownCompanies_AreCountedAndNamed()
    {
        await _bed.ImportAsync(ImportKinds.Instruments, "list.csv", MarketBed.SecurityList(("AARTIDRUGS", "INE767A01016")));
        ImportLogEntry entry = await _bed.ImportSharedAsync(
            ImportKinds.Fundamentals, "reference/fundamentals_india_financial_ratios_2026-07.csv");
        Assert.Equal((1, 1308), (entry.RowsTaken, entry.RowsRejected));
        Assert.StartsWith("1308 rows name symbols not known here: AADHARHFC", entry.Rejections[0].Reason, StringComparison.Ordinal);
    }

    private async Task ImportAllAsync()
    {
        foreach ((string kind, string file) in ((string, string)[])
        [
            (ImportKinds.Instruments, "reference/EQUITY_L.csv"),
            (ImportKinds.Indices, "reference/ind_nifty50list.csv"),
            (ImportKinds.Indices, "reference/ind_niftytotalmarket_list.csv"),
            (ImportKinds.Holidays, "reference/nse_holidays_2022_2026_sonufsd.json"),
            (ImportKinds.Holidays, "reference/nse_holidays_2026_herrrickshaw.json"),
            (ImportKinds.CorporateActions, "reference/split_bonus_events_derived_2020_2026.csv"),
            (ImportKinds.Fundamentals, "reference/fundamentals_india_financial_ratios_2026-07.csv"),
            (ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/RELIANCE.csv.gz"),
            (ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/M&M.csv.gz"),
            (ImportKinds.Session, RealDay),
            (ImportKinds.Session, "ohlcv/bhav_udiff_cm/BhavCopy_NSE_CM_0_0_0_20260622_F_0000.csv.gz"),
            (ImportKinds.Session, "ohlcv/bhav_udiff_cm/same_day_sec_bhavdata_full/sec_bhavdata_full_2026-06-22.csv.gz"),
        ])
            await _bed.ImportSharedAsync(kind, file);
    }

    private Task<string> HashOfBarsAsync() => _bed.Database.ScalarAsync<string>("select md5(string_agg(b::text, ';' order by instrument_id, session)) from bars b");
}
