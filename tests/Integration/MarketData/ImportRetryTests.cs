using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Ingest;
using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class ImportRetryTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    // Monday 31 August 2026, 17:30 in the market.
    private static readonly DateOnly Session = new(2026, 8, 31);

    private const string DeadUrl = "http://127.0.0.1:9/day.csv";

    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(
        postgres,
        storage,
        ("Fetch:AllowedPrivateHosts:1", "127.0.0.1:9"), // where nothing listens
        ("MarketData:Files:0:Kind", "session"),
        ("MarketData:Files:0:Url", "http://127.0.0.1:9/full_{ddMMyyyy}.csv"),
        ("MarketData:Files:0:MinutesAfterClose", "90"),
        ("MarketData:BackfillSessions", "1"));

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task FileNotThereYet_IsMissingAndTriedAgainInTheEvening()
    {
        long id = await RequestAsync("not-there.csv");
        await _bed.RunAsync(id);
        ImportLogEntry entry = await _bed.LogOfAsync(id);
        Assert.Equal(
            ("missing", "Will be tried again: the server answered 404 (not found).", _bed.Time.GetUtcNow().AddMinutes(15)),
            (entry.Status, entry.Error, entry.NextTryAt));
    }

    [Fact]
    public async Task ServerThatCannotBeReached_LeavesTheFileDueWithTheReason()
    {
        long id = await _bed.RequestAsync(ImportKinds.Session, "day.csv", DeadUrl, Session);
        await _bed.RunAsync(id);
        ImportLogEntry entry = await _bed.LogOfAsync(id);
        Assert.Equal(("due", _bed.Time.GetUtcNow().AddMinutes(15)), (entry.Status, entry.NextTryAt));
        Assert.StartsWith("Will be tried again: no connection to 127.0.0.1", entry.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileMissingUntilNoonOfTheNextDay_IsGivenUp()
    {
        long id = await RequestAsync("holiday.csv");
        _bed.Time.SetUtcNow(new(2026, 9, 1, 6, 31, 0, TimeSpan.Zero)); // 12:01 in the market
        await _bed.RunAsync(id);
        ImportLogEntry entry = await _bed.LogOfAsync(id);
        Assert.Equal(("missing", "Given up: the server answered 404 (not found).", null), (entry.Status, entry.Error, entry.NextTryAt));
    }

    [Fact]
    public async Task FileThatAppearsLater_IsImportedByTheNextTry()
    {
        long id = await RequestAsync("late.csv");
        await _bed.RunAsync(id);
        _bed.Files.Add("late.csv", MarketBed.SecFull(Session, ("INFY", 1500)));
        _bed.Time.Advance(TimeSpan.FromMinutes(16));
        await ScheduleAsync();
        Assert.Contains(id, await PromisedAsync());
        await _bed.RunAsync(id);
        Assert.Equal("imported", (await _bed.LogOfAsync(id)).Status);
    }

    [Fact]
    public async Task Schedule_AfterTheClose_AsksForTheSessionAndTheOneBefore()
    {
        await ScheduleAsync();
        Assert.Equal(
            ["full_28082026.csv 2026-08-28 due", "full_31082026.csv 2026-08-31 due"],
            await _bed.Database.ListAsync<string>("select concat_ws(' ', name, session, status) from imports order by name"));
    }

    [Fact]
    public async Task Schedule_FiredTwiceForOneSlotAndAgainLater_AsksOnce()
    {
        await ScheduleAsync();
        await ScheduleAsync();
        _bed.Time.Advance(TimeSpan.FromMinutes(5));
        await ScheduleAsync();
        Assert.Equal(2, await _bed.Database.ScalarAsync<long>("select count(*) from imports"));
    }

    [Fact]
    public async Task Schedule_OnAHoliday_AsksOnlyForSessions()
    {
        await _bed.Database.ExecuteAsync("insert into market_days (day, is_session, note) values ('2026-08-31', false, 'Holiday')");
        await ScheduleAsync();
        Assert.Equal(
            ["full_27082026.csv", "full_28082026.csv"], await _bed.Database.ListAsync<string>("select name from imports order by name"));
    }

    private Task<long> RequestAsync(string name) =>
        _bed.RequestAsync(ImportKinds.Session, name, _bed.Files.UrlOf(name), Session);

    private Task ScheduleAsync() => _bed.Services.GetRequiredService<ScheduleBarsHandler>().HandleAsync(CancellationToken.None);

    private Task<List<long>> PromisedAsync() =>
        _bed.Database.ListAsync<long>("select import_id from imports where next_try_at = $1", _bed.Time.GetUtcNow().AddMinutes(30));
}
