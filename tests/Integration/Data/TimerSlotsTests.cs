using Microsoft.Extensions.Time.Testing;
using TradingChitti.Data;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Data;

public sealed class TimerSlotsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly DateTimeOffset Slot = new(2026, 2, 27, 10, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!; // set before each test
    private TimerSlots _slots = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _slots = new(_database.DataSource, new FakeTimeProvider(Slot));
    }

    [Fact]
    public async Task TryTake_Twice_SucceedsOnce()
    {
        Assert.True(await TakeAsync(Slot));
        Assert.False(await TakeAsync(Slot));
    }

    [Fact]
    public async Task TryTake_AtOnce_SucceedsOnce()
    {
        bool[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(Slot)));
        Assert.Single(taken, won => won);
    }

    [Fact]
    public async Task TryTake_AMonthLater_ForgetsTheOldSlot()
    {
        await TakeAsync(Slot);
        await TakeAsync(Slot.AddDays(31));
        Assert.Equal(1L, await _database.ScalarAsync<long>("select count(*) from timer_slots"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task<bool> TakeAsync(DateTimeOffset slot) => _slots.TryTakeAsync("ScheduleFeeds", slot, TestContext.Current.CancellationToken);
}
