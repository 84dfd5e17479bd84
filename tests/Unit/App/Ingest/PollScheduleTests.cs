using System.Net;
using TradingChitti.App.Ingest;

namespace TradingChitti.Tests.Unit.App.Ingest;

public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 7, 4, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    [Fact]
    public void Next_Success_IsOneCadenceOn() =>
        Assert.Equal(Now.AddMinutes(10), PollSchedule.Next(Now, TimeSpan.FromMinutes(10), 0, Longest, new FetchOutcome.NotModified(null, null)));

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(5, 320)]
    [InlineData(6, 360)]
    [InlineData(1000, 360)]
    public void Next_Failure_DoublesUpToTheLongest(int failures, int minutes) =>
        Assert.Equal(Now.AddMinutes(minutes), PollSchedule.Next(Now, TimeSpan.FromMinutes(10), failures, Longest, Refused(HttpStatusCode.BadGateway)));

    [Fact]
    public void Next_Gone_IsLeftAloneAtOnce() =>
        Assert.Equal(Now + Longest, PollSchedule.Next(Now, TimeSpan.FromMinutes(10), 1, Longest, Refused(HttpStatusCode.Gone)));

    [Fact]
    public void Next_CadenceLongerThanTheLongest_IsKept() =>
        Assert.Equal(Now.AddHours(24), PollSchedule.Next(Now, TimeSpan.FromHours(24), 1, Longest, Refused(HttpStatusCode.BadGateway)));

    [Fact]
    public void Next_ServerAsksForPatience_GetsIt() => Assert.Equal(
        Now.AddHours(2), PollSchedule.Next(Now, TimeSpan.FromMinutes(10), 1, Longest, Refused(HttpStatusCode.TooManyRequests, TimeSpan.FromHours(2))));

    [Fact]
    public void Next_ServerAsksForAYear_GetsADay() => Assert.Equal(
        Now.AddDays(1), PollSchedule.Next(Now, TimeSpan.FromMinutes(10), 1, Longest, Refused(HttpStatusCode.TooManyRequests, TimeSpan.FromDays(365))));

    private static FetchOutcome.Failed Refused(HttpStatusCode status, TimeSpan? retryAfter = null) => new(new DownloadOutcome.Refused(status, null, retryAfter));
}
