using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class CoverageTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Coverage_CountsFromTheFirstBarToTheNewestSession_WorstFirst()
    {
        await ImportDayAsync(24, "INFY", "TCS");
        await ImportDayAsync(25, "INFY");
        await ImportDayAsync(26, "INFY", "NEW");
        await ImportDayAsync(27, "INFY", "TCS", "NEW");
        Page<InstrumentCoverage> first = await _bed.Services.GetRequiredService<ListCoverageHandler>().HandleAsync(0, 2, CancellationToken.None);
        Assert.Equal([("TCS", 4L, 2L, 2L), ("INFY", 4L, 4L, 0L)], first.Items.Select(Counts));
        Assert.Equal("2", first.Next);
        Page<InstrumentCoverage> rest = await _bed.Services.GetRequiredService<ListCoverageHandler>().HandleAsync(2, 2, CancellationToken.None);
        Assert.Equal([("NEW", 2L, 2L, 0L)], rest.Items.Select(Counts));
        Assert.Null(rest.Next);
        Assert.Equal([new(2026, 8, 25), new(2026, 8, 26)], (await GetAsync("TCS")).MissingSessions);
    }

    [Fact]
    public async Task Coverage_OfAListedShare_CountsFromItsListingWithinTheFiles()
    {
        await ImportDayAsync(24, "INFY");
        await ImportDayAsync(25, "INFY", "TCS");
        await _bed.ImportAsync(ImportKinds.Instruments, "list.csv", MarketBed.SecurityList(("TCS", "INE467B01029"))); // listed in 2008
        CoverageAnswer tcs = await GetAsync("TCS");
        Assert.Equal((new(2026, 8, 24), 2L, 1L), (tcs.Coverage.From, tcs.Coverage.Expected, tcs.Coverage.Missing));
    }

    [Fact]
    public async Task Coverage_OfRealHistories_FindsTheSessionsTheirSourceLacks()
    {
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/INFY.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/LTM.csv.gz");
        CoverageAnswer ltm = await GetAsync("LTM");
        Assert.Equal((118L, 118L, 0L), (ltm.Coverage.Expected, ltm.Coverage.Present, ltm.Coverage.Missing)); // its 118 lines
    }

    [Fact]
    public async Task WeeklyBars_AreMadeByTheCalendarAndMarkedWhileTheyForm()
    {
        foreach (int day in (int[])[17, 18, 19, 20, 21, 24, 25])
            await ImportDayAsync(day, "INFY");
        ReadBarsHandler read = _bed.Services.GetRequiredService<ReadBarsHandler>();
        BarsAnswer weekly = Answer(await read.HandleAsync(new("INFY", null, null, 10) { Timeframe = Timeframe.Weekly }, CancellationToken.None));
        Assert.Equal([new(2026, 8, 21), new(2026, 8, 25)], weekly.Bars.Select(bar => bar.Session));
        Assert.Equal([5000, 2000], weekly.Bars.Select(bar => bar.Volume)); // a thousand shares a session
        Assert.True(weekly.LastIsForming);
        BarsAnswer earlier = Answer(await read.HandleAsync(new("INFY", null, new(2026, 8, 22), 10) { Timeframe = Timeframe.Weekly }, CancellationToken.None));
        Assert.Equal((1, false), (earlier.Bars.Count, earlier.LastIsForming));
    }

    [Fact]
    public async Task Export_GivesRawOrAdjustedBars()
    {
        await ImportDayAsync(24, "INFY");
        await ImportDayAsync(25, "INFY");
        await _bed.ImportAsync(ImportKinds.CorporateActions, "events.csv", MarketBed.Actions(("INFY", "2026-08-25", "2")));
        ExportBarsHandler export = _bed.Services.GetRequiredService<ExportBarsHandler>();
        double[] raw = Answer(await export.HandleAsync("INFY", false, Timeframe.Daily, CancellationToken.None)).Close;
        double[] adjusted = Answer(await export.HandleAsync("INFY", true, Timeframe.Daily, CancellationToken.None)).Close;
        Assert.Equal((124, 125, 62, 125), (raw[0], raw[1], adjusted[0], adjusted[1]));
    }

    private Task ImportDayAsync(int day, params string[] symbols) => _bed.ImportAsync(
        ImportKinds.Session, $"{day}.csv", MarketBed.SecFull(new(2026, 8, day), [.. symbols.Select(symbol => (symbol, 100m + day))]));

    private async Task<CoverageAnswer> GetAsync(string symbol) =>
        Answer(await _bed.Services.GetRequiredService<GetCoverageHandler>().HandleAsync(symbol, CancellationToken.None));

    private static TAnswer Answer<TAnswer>(ApiOutcome<TAnswer> outcome) => Assert.IsType<ApiOutcome<TAnswer>.Answered>(outcome).Answer;

    private static (string Symbol, long Expected, long Present, long Missing) Counts(InstrumentCoverage one) =>
        (one.Symbol, one.Expected, one.Present, one.Missing);
}
