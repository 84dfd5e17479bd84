using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class TakeFileTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const string RawHistories = "ohlcv/daily_raw_from_secfull_2019_2026";
    private const string Yahoo = "ohlcv/daily_yahoo_nifty100_2020_2026";
    private const string Nifty50 = "ohlcv/daily_raw_nifty50_2017_2022";
    private const string GenericHeader = "date,open,high,low,close,volume\n";

    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task VendorSeries_StaysOutOfTheBars()
    {
        await TakeAsync($"{RawHistories}/INFY.csv.gz");
        long bars = await CountAsync("bars");
        TakenFile taken = await TakeAsync($"{Yahoo}/INFY.csv.gz");
        Assert.Equal(("vendor", false, 0), (taken.Kind, taken.Refused, taken.Rejected));
        Assert.Equal((bars, (long)taken.Taken), (await CountAsync("bars"), await CountAsync("vendor_bars")));
        Assert.Equal(
            $"yahoo INFY 0 {await _bed.InstrumentOfAsync("INFY")} splits",
            await _bed.Database.ScalarAsync<string>("select concat_ws(' ', source, symbol, minutes, instrument_id, adjustment) from vendor_series"));
    }

    [Fact]
    public async Task SeriesOfAnotherCompany_IsRefusedWithItsName()
    {
        await TakeAsync($"{RawHistories}/KOTAKBANK.csv.gz");
        await TakeAsync($"{RawHistories}/HCLTECH.csv.gz");
        await TakeAsync($"{RawHistories}/TCS.csv.gz");
        TakenFile wrong = await TakeAsync(Shared($"{Yahoo}/HCLTECH.csv.gz"), "KOTAKBANK.csv.gz");
        Assert.True(wrong.Refused);
        Assert.StartsWith("The file is named for KOTAKBANK and holds the prices of HCLTECH: over 250 sessions", wrong.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("vendor_series"));
        Assert.False((await TakeAsync($"{Yahoo}/TCS.csv.gz")).Refused);
    }

    [Fact]
    public async Task RawHistory_AddsWhatTheExchangeDoesNotHave()
    {
        await TakeAsync($"{RawHistories}/TCS.csv.gz");
        long before = await CountAsync("bars");
        TakenFile taken = await TakeAsync($"{Nifty50}/TCS.csv.gz");
        Assert.Equal(("history", false), (taken.Kind, taken.Refused));
        Assert.InRange(taken.Taken, 1, taken.Rows - 600); // the two agree on 600 sessions (SOURCE.md)
        Assert.Equal(before + taken.Taken, await CountAsync("bars"));
        // The Muhurat session of 2021 is the one that the exchange's histories lack (SOURCE.md); every other bar is still theirs.
        Assert.Equal(
            [new DateOnly(2021, 11, 4)],
            await _bed.Database.ListAsync<DateOnly>("select session from bars where session > '2019-10-01' and delivery_shares is null"));
    }

    [Fact]
    public async Task RawHistory_TheExchangeContradicts_IsRefused()
    {
        Assert.False((await TakeAsync(MarketBed.SecFull(new(2024, 1, 2), ("ABC", 13.8m)), "day.csv")).Refused);
        TakenFile taken = await TakeAsync(
            Encoding.UTF8.GetBytes("\"020124\",\"13.00\",\"14.00\",\"12.50\",\"13.50\",\"13650.00\",\"1000\",\"20\"\n"), "ABC.csv");
        Assert.Equal(
            "The exchange's own files contradict these prices of ABC on 1 of 1 sessions: on 2024-01-02 it closes at 13.50, the exchange at 13.80.",
            taken.Reasons[0]);
        Assert.Equal(1, await CountAsync("bars"));
    }

    [Fact]
    public async Task TwoSymbolsOfOneIsin_AreBothLeftOut()
    {
        TakenFile taken = await TakeAsync(
            MarketBed.Udiff(new(2026, 6, 22), ("AAA", "INE144J01027", 10), ("BBB", "INE144J01027", 11), ("INFY", "INE009A01021", 1500)), "day.csv");
        Assert.Equal((1, 2), (taken.Taken, taken.Rejected));
        Assert.Equal("ISIN INE144J01027 is given to both AAA and BBB; neither is taken", taken.Reasons[0]);
    }

    [Fact]
    public async Task BarsOfDaysToCome_AreRefused()
    {
        TakenFile taken = await TakeAsync(Encoding.UTF8.GetBytes(GenericHeader + "2026-08-31,1,1,1,1,1\n2026-09-01,1,1,1,1,1\n"), "ABC.csv");
        Assert.Equal("The file has bars of 2026-09-01, which has not come yet.", taken.Reasons[0]); // the bed's clock stands on 2026-08-31
    }

    [Fact]
    public async Task IndexMembers_AreKeptByTheirDay()
    {
        await TakeAsync(MarketBed.SecFull(new(2025, 9, 12), ("INFY", 1500), ("TCS", 3000)), "day.csv");
        const string Table = "INDICES,SYMBOL,CATEGORY,DOWNLOAD_DATE,DOWNLOAD_TIME\nNIFTY IT,INFY,Sectoral,14-09-2025,13:28:49\nNIFTY IT,TCS,Sectoral,14-09-2025,13:28:49\n";
        await TakeAsync(Encoding.UTF8.GetBytes(Table), "members.csv");
        await TakeAsync(Encoding.UTF8.GetBytes(Table[..^Table[(Table.LastIndexOf("NIFTY IT", StringComparison.Ordinal))..].Length].Replace("14-09-2025", "20-09-2025")), "later.csv");
        Assert.Equal(
            ["INFY from 2025-09-14", "TCS from 2025-09-14 to 2025-09-20"],
            await _bed.Database.ListAsync<string>(
                "select symbol || ' from ' || valid_from || coalesce(' to ' || valid_to, '') from index_members join instruments using (instrument_id) order by 1"));
    }

    [Fact]
    public async Task IsinList_AddsFormerSymbolsAndCreatesNothing()
    {
        await TakeAsync(MarketBed.SecurityList(("ETERNAL", "INE758T01015")), "EQUITY_L.csv");
        TakenFile taken = await TakeAsync("ISIN,SYMBOL\nINE758T01015,ZOMATO\nINE009A01021,INFY\n"u8.ToArray(), "isin.csv");
        Assert.Equal(("isins", 1, 1), (taken.Kind, taken.Taken, taken.Rejected));
        Assert.Equal(1, await CountAsync("instruments"));
        Assert.Equal("ETERNAL", (await _bed.Services.GetRequiredService<InstrumentStore>().FindAsync("ZOMATO", CancellationToken.None))!.Symbol);
    }

    [Fact]
    public async Task SameBytes_UnderAnotherNameOrAtOnce_AreTakenOnce()
    {
        byte[] day = Shared("ohlcv/bhav_secfull/sec_bhavdata_full_2026-02-20.csv.gz");
        TakenFile[] taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => TakeAsync(day, $"{i}/day.csv.gz")));
        TakenFile once = Assert.Single(taken, file => !file.AlreadyImported);
        Assert.Equal(once.Taken, await CountAsync("bars"));
        Assert.Equal(1, await CountAsync("imports"));
        Assert.All(taken.Where(file => file.AlreadyImported), file => Assert.StartsWith("already imported as ", file.Reasons[0], StringComparison.Ordinal));
    }

    private static byte[] Shared(string relativePath) => File.ReadAllBytes(Path.Combine(TestState.SharedData, relativePath));

    private Task<TakenFile> TakeAsync(string relativePath) => TakeAsync(Shared(relativePath), Path.GetFileName(relativePath));

    private Task<TakenFile> TakeAsync(byte[] content, string name) => _bed.Services.GetRequiredService<TakeFileHandler>().HandleAsync(
        new(name, $"file:///{name}", "vendor", BroughtFile.HashOf(content)), NseFile.Read(content, name), DateOnly.MinValue, CancellationToken.None);

    private Task<long> CountAsync(string table) => _bed.Database.ScalarAsync<long>($"select count(*) from {table}");
}
