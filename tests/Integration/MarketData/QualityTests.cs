using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Compute;
using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class QualityTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const string HistoryHeader =
        "DATE,SERIES,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,CLOSE_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY\n";

    private MarketBed _bed = null!; // set before every test

    private QuarantineStore Quarantine => _bed.Services.GetRequiredService<QuarantineStore>();

    private ReleaseQuarantinedHandler Releasing => _bed.Services.GetRequiredService<ReleaseQuarantinedHandler>();

    private DecideSuspicionHandler Deciding => _bed.Services.GetRequiredService<DecideSuspicionHandler>();

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task PhantomBar_IsWithheldUntilReleased()
    {
        await _bed.ImportSharedAsync(ImportKinds.Holidays, "reference/nse_holidays_2026_herrrickshaw.json"); // lists 2026-01-15
        byte[] history = History("2026-01-14 100 1000", "2026-01-15 100 0", "2026-01-16 101 1000");
        ImportLogEntry entry = await _bed.ImportAsync(ImportKinds.History, "A.csv", history);
        Assert.Equal(("imported", 2), (entry.Status, entry.RowsTaken));
        QuarantinedRow row = Assert.Single(await WithheldAsync());
        Assert.Equal(("phantom-bar", "A", new DateOnly(2026, 1, 15), "A.csv"), (row.Rule, row.Symbol, row.Session, row.SourceFile));

        Answered(await Releasing.HandleAsync(row.QuarantineId, CancellationToken.None));
        Assert.Equal(3, await _bed.Database.ScalarAsync<long>("select count(*) from bars"));
        Assert.Empty(await WithheldAsync());
        Assert.Equal(409, Refused(await Releasing.HandleAsync(row.QuarantineId, CancellationToken.None)).Status);
        Assert.Equal(404, Refused(await Releasing.HandleAsync(999, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task ContradictoryRow_IsKeptWithItsLineAndCanBeReleased()
    {
        DateOnly friday = new(2026, 8, 28);
        string text = Encoding.UTF8.GetString(MarketBed.SecFull(friday, ("INFY", 1500), ("TCS", 3000), ("WIPRO", 250)));
        // High of TCS, the third price of its row, below its low.
        text = text.Replace("3000, 3000, 3000", "3000, 3000, 2900", StringComparison.Ordinal);
        ImportLogEntry entry = await _bed.ImportAsync(ImportKinds.Session, "day.csv", Encoding.UTF8.GetBytes(text));
        Assert.Equal(("imported", 2, 1), (entry.Status, entry.RowsTaken, entry.RowsRejected));
        QuarantinedRow row = Assert.Single(await WithheldAsync());
        Assert.Equal(("ohlc", 3, "TCS", 2900m), (row.Rule, row.Line, row.Symbol, row.Bar.High));

        Answered(await Releasing.HandleAsync(row.QuarantineId, CancellationToken.None));
        Assert.Equal(
            [2900m], await _bed.Database.ListAsync<decimal>("select b.high from bars b join instruments i using (instrument_id) where i.symbol = 'TCS'"));
    }

    [Fact]
    public async Task RowWithoutAPriceAboveZero_IsNoBarWhoeverReleasesIt()
    {
        DateOnly friday = new(2026, 8, 28);
        string text = Encoding.UTF8.GetString(MarketBed.SecFull(friday, ("INFY", 1500), ("TCS", 3000), ("WIPRO", 250)));
        text = text.Replace("3000, 3000, 3000", "3000, 3000, 0", StringComparison.Ordinal);
        await _bed.ImportAsync(ImportKinds.Session, "day.csv", Encoding.UTF8.GetBytes(text));
        QuarantinedRow row = Assert.Single(await WithheldAsync());
        Assert.Equal("No bar", Refused(await Releasing.HandleAsync(row.QuarantineId, CancellationToken.None)).Title);
        Assert.Single(await WithheldAsync());
    }

    [Fact]
    public async Task RowARuleWarnsOf_IsTakenAndListed()
    {
        await _bed.ImportAsync(ImportKinds.History, "A.csv", History("2026-01-13 100 1000", "2026-01-14 130 1000"));
        Assert.Equal(2, await _bed.Database.ScalarAsync<long>("select count(*) from bars"));
        QuarantinedRow row = Assert.Single(await Quarantine.ListAsync("taken", null, null, 10, CancellationToken.None));
        Assert.Equal(("price-band", "warning", "close 130.00 after 100.00: +30.0 %"), (row.Rule, row.Severity, row.Reason));
    }

    [Fact]
    public async Task SameFileTwice_QuarantinesOnce()
    {
        byte[] history = History("2026-01-13 100 1000", "2026-01-14 50 1000");
        await _bed.ImportAsync(ImportKinds.History, "A.csv", history);
        await _bed.ImportAsync(ImportKinds.History, "A.csv", [.. history, .. "\n"u8]);
        Assert.Equal(
            (1L, 1L),
            (await _bed.Database.ScalarAsync<long>("select count(*) from quarantined_rows"),
                await _bed.Database.ScalarAsync<long>("select count(*) from suspected_actions")));
    }

    [Fact]
    public async Task UnrecordedSplits_OfARealHistory_WaitForTheOperator()
    {
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/NESTLEIND.csv.gz");
        Assert.Equal([10.0, 2.0], (await OpenAsync()).OrderBy(one => one.ExDate).Select(one => one.PriceDivisor)); // 1:10 in 2024, 1:1 in 2025
        Assert.Equal(0, await _bed.Database.ScalarAsync<long>("select count(*) from corporate_actions")); // nothing is applied

        StoredSuspicion split = (await OpenAsync()).Single(one => one.ExDate == new DateOnly(2024, 1, 5));
        Assert.Equal(("10:1", 27116.4), (split.Evidence.Ratio, split.Evidence.PreviousClose));
        Answered(await Deciding.ConfirmAsync(split.SuspectedId, "split", null, CancellationToken.None));
        Assert.Equal(
            ["split 10 operator"], await _bed.Database.ListAsync<string>("select concat_ws(' ', kind, price_divisor, source) from corporate_actions"));
        Assert.Equal(409, Refused(await Deciding.DismissAsync(split.SuspectedId, CancellationToken.None)).Status);

        StoredSuspicion bonus = Assert.Single(await OpenAsync());
        Answered(await Deciding.DismissAsync(bonus.SuspectedId, CancellationToken.None));
        await _bed.Database.ExecuteAsync("update imports set content_hash = ''");
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/NESTLEIND.csv.gz");
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task ActionRecordedSince_AnswersTheSuspicion()
    {
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/NESTLEIND.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.CorporateActions, "reference/split_bonus_events_derived_2020_2026.csv");
        Assert.Empty(await OpenAsync());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task JumpBetweenSessionFiles_IsSuspectedUnlessRecorded(bool isRecorded, int expected)
    {
        await _bed.ImportAsync(ImportKinds.Session, "1.csv", MarketBed.SecFull(new(2026, 8, 27), ("INFY", 1500)));
        if (isRecorded)
            await _bed.ImportAsync(ImportKinds.CorporateActions, "a.csv", MarketBed.Actions(("INFY", "2026-08-28", "2")));
        await _bed.ImportAsync(ImportKinds.Session, "2.csv", MarketBed.SecFull(new(2026, 8, 28), ("INFY", 750)));
        await _bed.Services.GetRequiredService<ComputeSeriesHandler>().HandleAsync(
            new(new(2026, 8, 28), [await _bed.InstrumentOfAsync("INFY")]), CancellationToken.None);
        Assert.Equal(expected, (await OpenAsync()).Count);
    }

    private static byte[] History(params string[] rows) => Encoding.UTF8.GetBytes(HistoryHeader + string.Concat(rows.Select(row => row.Split(' '))
        .Select(row => $"{row[0]},EQ,{row[1]},{row[1]},{row[1]},{row[1]},{row[2]},0,0,0\n")));

    private Task<IReadOnlyList<QuarantinedRow>> WithheldAsync() => Quarantine.ListAsync("withheld", null, null, 10, CancellationToken.None);

    private Task<IReadOnlyList<StoredSuspicion>> OpenAsync() =>
        _bed.Services.GetRequiredService<SuspectedActionStore>().ListAsync("open", null, 10, CancellationToken.None);

    private static TAnswer Answered<TAnswer>(ApiOutcome<TAnswer> outcome) => Assert.IsType<ApiOutcome<TAnswer>.Answered>(outcome).Answer;

    private static ApiProblem Refused<TAnswer>(ApiOutcome<TAnswer> outcome) => Assert.IsType<ApiOutcome<TAnswer>.Refused>(outcome).Problem;
}
