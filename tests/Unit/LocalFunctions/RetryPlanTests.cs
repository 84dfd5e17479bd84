using TradingChitti.LocalFunctions;
using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.Tests.Unit.LocalFunctions;

public sealed class RetryPlanTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(4, 60)] // 80 s would exceed the maximum
    [InlineData(500, 60)]
    public void ExponentialBackoff_Delay_DoublesUpToTheMaximum(int retry, int expectedSeconds)
    {
        RetryPlan? plan = RetryPlan.From(new ExponentialBackoffRetryAttribute(5, "00:00:10", "00:01:00"));
        Assert.Equal(TimeSpan.FromSeconds(expectedSeconds), plan?.DelayBefore(retry));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void FixedDelay_Delay_StaysTheSame(int retry) =>
        Assert.Equal(TimeSpan.FromSeconds(10), RetryPlan.From(new FixedDelayRetryAttribute(5, "00:00:10"))?.DelayBefore(retry));

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, false)]
    [InlineData(-1, 1000, true)]
    public void Allows_Retry_UpToTheCount(int maxRetryCount, int retry, bool expected) =>
        Assert.Equal(expected, RetryPlan.From(new FixedDelayRetryAttribute(maxRetryCount, "00:00:10"))?.Allows(retry));
}
