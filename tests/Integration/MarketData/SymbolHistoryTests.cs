using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class SymbolHistoryTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("ZOMATO", "ETERNAL", "2025-04-09", 920, 339)]
    [InlineData("LTIM", "LTM", "2026-02-27", 804, 118)]
    [InlineData("TATAMOTORS", "TMPV", "2025-10-24", 1505, 205)]
    [InlineData("MCDOWELL-N", "UNITDSPR", "2024-06-07", 1162, 548)]
    public async Task Change_OfTwoSymbolsWithBars_JoinsThem(string old, string successor, string on, long barsBefore, long barsAfter)
    {
        // Counts are the lines of the two real histories.
        await _bed.ImportSharedAsync(ImportKinds.History, $"ohlcv/daily_raw_from_secfull_2019_2026/{old}.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.History, $"ohlcv/daily_raw_from_secfull_2019_2026/{successor}.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.Instruments, "reference/EQUITY_L.csv");
        int instrument = await _bed.InstrumentOfAsync(successor);
        ImportLogEntry entry = await ImportChangesAsync($"Name,{old},{successor},{DateOnly.Parse(on):dd-MMM-yyyy}");
        Assert.Equal((1, 0), (entry.RowsTaken, entry.RowsRejected));
        Assert.Equal(instrument, await FindAsync(old));
        Assert.Equal(instrument, await FindAsync(successor));
        Assert.Equal(barsBefore + barsAfter, await _bed.Database.ScalarAsync<long>("select count(*) from bars where instrument_id = $1", instrument));
        Assert.Equal([$"{old} -infinity {on}", $"{successor} {on} "], await SymbolsAsync(instrument));
    }

    [Fact]
    public async Task Change_OfASymbolWithoutBars_IsFoundByIt()
    {
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/ADANIENSOL.csv.gz");
        await ImportChangesAsync("Adani Energy Solutions Limited,ADANITRANS,ADANIENSOL,24-AUG-2023");
        Assert.Equal(await _bed.InstrumentOfAsync("ADANIENSOL"), await FindAsync("ADANITRANS"));
    }

    [Theory]
    [InlineData("old", "new", "list")]
    [InlineData("new", "old", "list")]
    [InlineData("list", "old", "new")]
    [InlineData("list", "new", "old")]
    [InlineData("old", "list", "new")]
    [InlineData("new", "list", "old")]
    public async Task Change_InAnyOrderOfImports_GivesOneInstrumentWithBothSymbols(params string[] order)
    {
        foreach (string step in order)
        {
            await (step switch
            {
                "old" => ImportHistoryAsync("ZOMATO", new(2025, 4, 1), 8),
                "new" => ImportHistoryAsync("ETERNAL", new(2025, 4, 9), 5),
                _ => ImportChangesAsync("Eternal Limited,ZOMATO,ETERNAL,09-APR-2025"),
            });
        }

        Assert.Equal(["ETERNAL"], await _bed.Database.ListAsync<string>("select symbol from instruments"));
        Assert.Equal(13, await _bed.Database.ScalarAsync<long>("select count(*) from bars"));
        Assert.Equal(["ZOMATO -infinity 2025-04-09", "ETERNAL 2025-04-09 "], await SymbolsAsync(await _bed.InstrumentOfAsync("ETERNAL")));
    }

    [Fact]
    public async Task Change_OfSymbolsThatTradeSideBySide_IsRefused()
    {
        await ImportHistoryAsync("LTIM", new(2026, 2, 1), 10);
        await ImportHistoryAsync("LTM", new(2026, 2, 5), 10);
        ImportLogEntry entry = await ImportChangesAsync("LTM Limited,LTIM,LTM,27-FEB-2026");
        Assert.Equal("LTIM to LTM on 2026-02-27: both traded on 6 sessions", Assert.Single(entry.Rejections).Reason);
        Assert.Equal(2, await _bed.Database.ScalarAsync<long>("select count(*) from instruments"));
    }

    [Fact]
    public async Task IndexLists_OfTwoDays_GivePeriodsOfMembership()
    {
        _bed.Time.SetUtcNow(new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero));
        await ImportListAsync("ind_nifty500list_2026-08-03.csv", "reference/ind_nifty500list_2026-08_rehmahahmed.csv");
        await ImportListAsync("ind_nifty500list_2026-04-06.csv", "reference/ind_nifty500list.csv");
        // 31 ISINs of the older list are not in the newer and 31 of the newer not in the older; 469 are in both.
        Assert.Equal(
            ["2026-04-06  469", "2026-04-06 2026-08-03 31", "2026-08-03  31"],
            await _bed.Database.ListAsync<string>(
                """
                select concat(valid_from, ' ', valid_to, ' ', count(*)) from index_members where index_name = 'NIFTY 500'
                group by valid_from, valid_to order by valid_from, valid_to nulls first
                """));
    }

    [Fact]
    public async Task IndexList_BetweenTwoOthersWithoutAMember_SplitsItsPeriod()
    {
        const string Infosys = "Infosys Ltd.,Information Technology,INFY,EQ,INE009A01021";
        const string Tcs = "Tata Consultancy Services Ltd.,Information Technology,TCS,EQ,INE467B01029";
        await ImportNiftyAsync("2025-01-01", Infosys, Tcs);
        await ImportNiftyAsync("2025-03-01", Infosys, Tcs);
        await ImportNiftyAsync("2025-02-01", Tcs);
        Assert.Equal(["INFY 2025-01-01 2025-02-01", "INFY 2025-03-01 ", "TCS 2025-01-01 "], await PeriodsAsync());
        await ImportNiftyAsync("2025-02-01", Infosys, Tcs); // mended and imported again
        await ImportNiftyAsync("2024-12-01", Infosys);
        await ImportNiftyAsync("2025-04-01", Tcs);
        Assert.Equal(["INFY 2024-12-01 2025-02-01", "INFY 2025-02-01 2025-04-01", "TCS 2025-01-01 "], await PeriodsAsync());
    }

    [Fact]
    public async Task SecurityList_WithoutAShareThatStoppedTrading_SaysWhenItDid()
    {
        await _bed.ImportAsync(ImportKinds.Session, "1.csv", MarketBed.SecFull(new(2026, 6, 1), ("INFY", 1500), ("GONE", 10), ("FUND", 90)));
        await _bed.ImportAsync(ImportKinds.Session, "2.csv", MarketBed.SecFull(new(2026, 8, 28), ("INFY", 1500), ("FUND", 90)));
        await _bed.ImportAsync(ImportKinds.Instruments, "list.csv", MarketBed.SecurityList(("INFY", "INE009A01021")));
        const string Delisted = "select concat(symbol, ' ', listed_on, ' ', delisted_on) from instruments order by symbol";
        Assert.Equal(["FUND  ", "GONE  2026-06-01", "INFY 2008-10-06 "], await _bed.Database.ListAsync<string>(Delisted));
    }

    private Task ImportNiftyAsync(string day, params string[] rows) => _bed.ImportAsync(
        ImportKinds.Indices,
        $"ind_nifty50list_{day}.csv",
        Encoding.UTF8.GetBytes("Company Name,Industry,Symbol,Series,ISIN Code\n" + string.Join('\n', rows) + "\n"));

    private Task<List<string>> PeriodsAsync() => _bed.Database.ListAsync<string>(
        "select concat(symbol, ' ', valid_from, ' ', valid_to) from index_members join instruments using (instrument_id) order by symbol, valid_from");

    private Task<List<string>> SymbolsAsync(int instrument) => _bed.Database.ListAsync<string>(
        $"select concat(symbol, ' ', valid_from, ' ', valid_to) from instrument_symbols where instrument_id = {instrument} order by valid_from");

    private async Task<int?> FindAsync(string symbol) =>
        (await _bed.Services.GetRequiredService<InstrumentStore>().FindAsync(symbol, CancellationToken.None))?.InstrumentId;

    private Task ImportListAsync(string name, string shared) =>
        _bed.ImportAsync(ImportKinds.Indices, name, File.ReadAllBytes(Path.Combine(TestState.SharedData, shared)));

    private Task<ImportLogEntry> ImportChangesAsync(params string[] lines) =>
        _bed.ImportAsync(ImportKinds.SymbolChanges, "symbolchange.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    private Task ImportHistoryAsync(string symbol, DateOnly from, int bars)
    {
        StringBuilder rows = new("DATE,SERIES,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER\n");
        for (int bar = 0; bar < bars; bar++)
            rows.Append($"{from.AddDays(bar):yyyy-MM-dd},EQ,10,10,10,10,10,10,10,1000,0.1,10,500,50\n");
        return _bed.ImportAsync(ImportKinds.History, $"{symbol}.csv", Encoding.UTF8.GetBytes(rows.ToString()));
    }
}
