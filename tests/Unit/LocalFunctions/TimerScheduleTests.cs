using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.Tests.Unit.LocalFunctions;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 15 9 * * 1-5", "2026-02-06T03:44:59Z", "2026-02-06T09:15:00+05:30")] // Friday, a second before 09:15 in India
    [InlineData("0 15 9 * * 1-5", "2026-02-06T03:45:00Z", "2026-02-09T09:15:00+05:30")] // at the slot: the next is Monday's
    [InlineData("0 30 0 * * *", "2026-02-06T18:59:00Z", "2026-02-07T00:30:00+05:30")] // Saturday in India while still Friday in UTC
    [InlineData("*/30 * * * * *", "2026-02-06T00:00:15Z", "2026-02-06T05:30:30+05:30")]
    public void NextAfter_IsInIndianTime(string expression, string instant, string expected)
    {
        Assert.True(TimerSchedule.TryParse(expression, out TimerSchedule? schedule, out _));
        Assert.Equal(DateTimeOffset.Parse(expected), schedule.NextAfter(DateTimeOffset.Parse(instant)));
    }

    [Theory]
    [InlineData("15 9 * * 1-5")]
    [InlineData("00:05:00")]
    [InlineData("0 0 25 * * *")]
    [InlineData("")]
    public void TryParse_AnythingButSixFields_SaysWhy(string expression)
    {
        Assert.False(TimerSchedule.TryParse(expression, out _, out string? reason));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void SlotsBetween_TwoInstants_ExcludesTheFirstAndIncludesTheLast()
    {
        Assert.True(TimerSchedule.TryParse("0 */10 * * * *", out TimerSchedule? schedule, out _));
        DateTimeOffset from = new(2026, 2, 6, 9, 0, 0, TimeSpan.FromHours(5.5));
        Assert.Equal([from.AddMinutes(10), from.AddMinutes(20)], schedule.SlotsBetween(from, from.AddMinutes(20)));
    }
}
