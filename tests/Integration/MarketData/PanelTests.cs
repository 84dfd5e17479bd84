using Microsoft.Extensions.DependencyInjection;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class PanelTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private MarketBed _bed = null!; // set before every test

    private BarStore Bars => _bed.Services.GetRequiredService<BarStore>();

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("BAJFINANCE", "2025-06-13", 9331.0 / 10)] // 1:10 on 16 June 2025; that Friday closed at 9,331
    [InlineData("RELIANCE", "2024-10-25", 2655.7 / 2)] // 1:1 bonus on 28 October 2024; that Friday closed at 2,655.70
    [InlineData("RELIANCE", "2023-07-19", 2841.85 / (2 * 1.0834))] // before the demerger too
    [InlineData("POWERGRID", "2021-07-28", 228.1 / (4.0 / 3 * (4.0 / 3)))] // two bonuses of 1 for 3
    public async Task RealHistory_ClosesBeforeASplit_AreOnTodaysScale(string symbol, string session, double expected)
    {
        BarFrame frame = await LoadRealAsync(symbol, new(2026, 8, 21));
        Assert.Equal(expected, frame.Close[Array.IndexOf(frame.Sessions, DateOnly.Parse(session))], 1e-9);
    }

    [Fact]
    public async Task RealHistory_VolumeBeforeASplit_IsMultiplied()
    {
        BarFrame frame = await LoadRealAsync("BAJFINANCE", new(2026, 8, 21));
        int bar = Array.IndexOf(frame.Sessions, new DateOnly(2025, 6, 13));
        long raw = await _bed.Database.ScalarAsync<long>("select volume from bars where session = '2025-06-13'");
        Assert.Equal(raw * 10.0, frame.Volume[bar]);
    }

    [Theory]
    [InlineData("2025-06-13", 9331.0)] // the day before the split nobody knows of it
    [InlineData("2025-06-16", 9331.0 / 10)] // on the ex-date it counts
    public async Task ActionAfterTheSessionLookedFrom_IsNotApplied(string asOf, double expected)
    {
        BarFrame frame = await LoadRealAsync("BAJFINANCE", DateOnly.Parse(asOf));
        Assert.Equal(DateOnly.Parse(asOf), frame.Sessions[^1]);
        Assert.Equal(expected, frame.Close[Array.IndexOf(frame.Sessions, new DateOnly(2025, 6, 13))]);
    }

    [Fact]
    public async Task Panel_KeepsTheOrderAskedForAndTheLastRows()
    {
        for (int day = 1; day <= 3; day++)
            await _bed.ImportAsync(ImportKinds.Session, $"{day}.csv", MarketBed.SecFull(new(2026, 7, day), ("A", day), ("B", 10 * day)));
        (int a, int b) = (await _bed.InstrumentOfAsync("A"), await _bed.InstrumentOfAsync("B"));
        BarPanel panel = await Bars.LoadPanelAsync([b, 999_999, a], new(2026, 7, 31), 2, CancellationToken.None);
        Assert.Equal([b, a], panel.Frames.Select(frame => frame.InstrumentId));
        Assert.Equal([20.0, 30.0], panel.Frames[0].Close);
        Assert.Equal([2.0, 3.0], panel.Frames[1].Close);
    }

    [Fact]
    public async Task EveryStoredRow_IsReadAsPostgresCastsIt()
    {
        await _bed.ImportSharedAsync(ImportKinds.Session, "ohlcv/bhav_udiff_cm/BhavCopy_NSE_CM_0_0_0_20260622_F_0000.csv.gz");
        List<int> ids = await _bed.Database.ListAsync<int>("select instrument_id from instruments order by instrument_id");
        IReadOnlyList<BarFrame> frames = await Bars.LoadFramesAsync(ids, new(2026, 6, 22), 1, CancellationToken.None);
        Assert.Equal(await CastAsync("open"), frames.Select(frame => frame.Open[0]));
        Assert.Equal(await CastAsync("close"), frames.Select(frame => frame.Close[0]));
        Assert.Equal(await CastAsync("turnover_inr"), frames.Select(frame => Column(frame, "turnover")));
        Assert.Equal(await CastAsync("trades"), frames.Select(frame => Column(frame, "trades")));
    }

    [Fact]
    public async Task Delivery_IsInSharesAndNotAvailableWhereTheFileDoesNotSay()
    {
        await _bed.ImportAsync(ImportKinds.Session, "1.csv", MarketBed.SecFull(new(2026, 7, 1), ("INFY", 1500)));
        await _bed.ImportAsync(ImportKinds.Session, "2.csv", MarketBed.Udiff(new(2026, 7, 2), ("INFY", "INE009A01021", 1500)));
        BarFrame frame = await Bars.LoadFrameAsync(await _bed.InstrumentOfAsync("INFY"), new(2026, 7, 31), 10, CancellationToken.None);
        Assert.True(frame.TryGetColumn("delivery", out ReadOnlySpan<double> delivery));
        Assert.Equal([500, double.NaN], delivery.ToArray());
    }

    [Fact]
    public async Task Calendar_LearnsSpecialSessionsFromFilesAndHolidaysFromLists()
    {
        await _bed.ImportSharedAsync(ImportKinds.Holidays, "reference/nse_holidays_2022_2026_sonufsd.json");
        await _bed.ImportAsync(ImportKinds.Session, "sunday.csv", MarketBed.SecFull(new(2026, 2, 1), ("INFY", 1500))); // the budget
        await _bed.ImportAsync(ImportKinds.Session, "diwali.csv", MarketBed.SecFull(new(2025, 10, 21), ("INFY", 1500))); // listed as a holiday
        MarketCalendar calendar = await _bed.Services.GetRequiredService<ReferenceStore>().LoadCalendarAsync(CancellationToken.None);
        Assert.Equal(
            [true, true, false, true],
            ((DateOnly[])[new(2026, 2, 1), new(2025, 10, 21), new(2026, 1, 26), new(2026, 1, 27)]).Select(calendar.IsSession));
    }

    private Task<List<double>> CastAsync(string column) =>
        _bed.Database.ListAsync<double>($"select {column}::float8 from bars order by instrument_id");

    private static double Column(BarFrame frame, string name) =>
        frame.TryGetColumn(name, out ReadOnlySpan<double> column) ? column[0] : throw new KeyNotFoundException(name);

    private async Task<BarFrame> LoadRealAsync(string symbol, DateOnly asOf)
    {
        await _bed.ImportSharedAsync(ImportKinds.History, $"ohlcv/daily_raw_from_secfull_2019_2026/{symbol}.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.CorporateActions, "reference/split_bonus_events_derived_2020_2026.csv");
        return await Bars.LoadFrameAsync(await _bed.InstrumentOfAsync(symbol), asOf, 2000, CancellationToken.None);
    }
}
