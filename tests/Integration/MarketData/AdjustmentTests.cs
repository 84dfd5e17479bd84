using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class AdjustmentTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task RealHistory_ShowsEachEventItsFactorAndItsSource()
    {
        await ImportRelianceAsync();
        AdjustmentsAnswer answer = await ListAsync(new("RELIANCE", null, PriceScale.Adjusted));
        Assert.Equal(
            ["2024-10-28 split-or-bonus", "2023-07-20 demerger", "2020-05-13 rights"],
            answer.Items.Select(item => $"{item.ExDate:O} {item.Kind}"));
        Assert.Equal([0.5, 1 / 1.0834], answer.Items.Take(2).Select(item => item.PriceFactor));
        // One share of Rs 1,257 for 15, at a close of 1,479.25: (15 × 1,479.25 + 1,257) / 16 = 1,465.359375.
        Assert.Equal(1465.359375 / 1479.25, answer.Items[2].PriceFactor, 1e-12);
        Assert.Equal(0.5 / 1.0834 * 1465.359375 / 1479.25, answer.Items[2].CumulativePriceFactor, 1e-12);
        Assert.Equal(2 * 1479.25 / 1465.359375, answer.Items[2].CumulativeShareFactor, 1e-12); // the demerger made no shares
        Assert.Equal(["split_bonus_events_derived_2020_2026.csv", "rights.csv"], answer.Items.Select(item => item.Source).Distinct());
        Assert.All(answer.Items, item => Assert.True(item.Applied));
    }

    [Fact]
    public async Task AsOfAnEarlierSession_LaterEventsAreNotApplied()
    {
        await ImportRelianceAsync();
        AdjustmentsAnswer answer = await ListAsync(new("RELIANCE", new(2023, 7, 20), PriceScale.Adjusted));
        Assert.Equal([false, true, true], answer.Items.Select(item => item.Applied));
        Assert.Equal([1, 1 / 1.0834], answer.Items.Take(2).Select(item => item.CumulativePriceFactor));
    }

    [Theory]
    [InlineData(PriceScale.Raw, 100.0)]
    [InlineData(PriceScale.Adjusted, 50.0)] // a bonus of 1 for 1
    [InlineData(PriceScale.TotalReturn, 45.0)] // 1 − 10 / 100 of a dividend on top
    public async Task Bars_AreReadOnTheScaleAskedFor(PriceScale scale, double expected)
    {
        await ImportSmallAsync();
        BarsAnswer answer = Answered(await _bed.Services.GetRequiredService<ReadBarsHandler>()
            .HandleAsync(new("A", null, null, 10, scale), CancellationToken.None));
        Assert.Equal(expected, answer.Bars[0].Close, 1e-9);
    }

    [Fact]
    public async Task ActionStillToCome_ChangesNothingYet()
    {
        await ImportSmallAsync();
        await ImportActionsAsync("later.csv", "A,2026-09-01,split,10:1,");
        BarsAnswer answer = Answered(await _bed.Services.GetRequiredService<ReadBarsHandler>()
            .HandleAsync(new("A", null, null, 10), CancellationToken.None));
        Assert.Equal([50.0, 50.0], answer.Bars.Select(bar => bar.Close));
        Assert.False((await ListAsync(new("A", null, PriceScale.Adjusted))).Items[0].Applied);
    }

    [Fact]
    public async Task EventThatPricesTold_YieldsToTheExchangesList()
    {
        await _bed.ImportAsync(ImportKinds.Session, "1.csv", MarketBed.SecFull(new(2026, 7, 1), ("A", 100)));
        await _bed.ImportAsync(ImportKinds.CorporateActions, "derived.csv", MarketBed.Actions(("A", "2026-07-02", "2")));
        await ImportActionsAsync("named.csv", "A,2026-07-02,bonus,1:1,");
        await _bed.ImportAsync(ImportKinds.CorporateActions, "derived again.csv", MarketBed.Actions(("A", "2026-07-02", "2")));
        Assert.Equal(["bonus"], await _bed.Database.ListAsync<string>("select kind from corporate_actions"));
    }

    private async Task ImportRelianceAsync()
    {
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/RELIANCE.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.CorporateActions, "reference/split_bonus_events_derived_2020_2026.csv");
        await ImportActionsAsync("rights.csv", "RELIANCE,2020-05-13,rights,1:15,1257");
    }

    private async Task ImportSmallAsync()
    {
        await _bed.ImportAsync(ImportKinds.Session, "1.csv", MarketBed.SecFull(new(2026, 7, 1), ("A", 100)));
        await _bed.ImportAsync(ImportKinds.Session, "2.csv", MarketBed.SecFull(new(2026, 7, 2), ("A", 50)));
        await ImportActionsAsync("actions.csv", "A,2026-07-02,bonus,1:1,", "A,2026-07-02,dividend,,10");
    }

    private async Task ImportActionsAsync(string name, params string[] rows)
    {
        string table = "symbol,ex_date,kind,ratio,amount\n" + string.Join('\n', rows) + "\n";
        ImportLogEntry entry = await _bed.ImportAsync(ImportKinds.CorporateActions, name, System.Text.Encoding.UTF8.GetBytes(table));
        Assert.Equal(("imported", 0), (entry.Status, entry.RowsRejected));
    }

    private async Task<AdjustmentsAnswer> ListAsync(AdjustmentsQuery query) =>
        Answered(await _bed.Services.GetRequiredService<ListAdjustmentsHandler>().HandleAsync(query, CancellationToken.None));

    private static TAnswer Answered<TAnswer>(ApiOutcome<TAnswer> outcome) => Assert.IsType<ApiOutcome<TAnswer>.Answered>(outcome).Answer;
}
