using TradingChitti.Host.Running;

namespace TradingChitti.Tests.Unit.Host;

public sealed class RecordedClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Now_BetweenMoves_StandsStill()
    {
        RecordedClock clock = new(Start);
        clock.MoveTo(Start.AddHours(1));
        Assert.Equal((Start.AddHours(1), Start.AddHours(1)), (clock.GetUtcNow(), clock.GetUtcNow()));
    }

    [Fact]
    public void MoveTo_EarlierInstant_ChangesNothing()
    {
        RecordedClock clock = new(Start);
        clock.MoveTo(Start.AddHours(-1));
        Assert.Equal(Start, clock.GetUtcNow());
    }

    [Fact]
    public async Task Delay_OnTheClock_TakesRealTime()
    {
        RecordedClock clock = new(Start);
        await Task.Delay(TimeSpan.FromMilliseconds(1), clock, TestContext.Current.CancellationToken);
        Assert.Equal(Start, clock.GetUtcNow());
    }
}
