using System.Globalization;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>How often and after what delays a failed timer function runs again.</summary>
/// <param name="MaxRetryCount">Runs after the first; −1 for no limit.</param>
/// <param name="MinimumDelay">Delay before the first retry; it doubles with each.</param>
/// <param name="MaximumDelay">The longest delay; equal to the minimum when delays are fixed.</param>
internal sealed record RetryPlan(int MaxRetryCount, TimeSpan MinimumDelay, TimeSpan MaximumDelay)
{
    /// <exception cref="FormatException">An interval of the attribute is not a time.</exception>
    public static RetryPlan? From(RetryAttribute? attribute) => attribute switch
    {
        null => null,
        FixedDelayRetryAttribute retry => new(retry.MaxRetryCount, Interval(retry.DelayInterval), Interval(retry.DelayInterval)),
        ExponentialBackoffRetryAttribute retry => new(retry.MaxRetryCount, Interval(retry.MinimumInterval), Interval(retry.MaximumInterval)),
        _ => throw new FormatException($"retry attribute {attribute.GetType().Name} is not known to this runner"),
    };

    public bool Allows(int retry) => MaxRetryCount < 0 || retry <= MaxRetryCount;

    /// <param name="retry">1 for the first retry.</param>
    public TimeSpan DelayBefore(int retry)
    {
        double factor = Math.Pow(2, Math.Min(retry - 1, 30));
        return MinimumDelay * factor < MaximumDelay ? MinimumDelay * factor : MaximumDelay;
    }

    private static TimeSpan Interval(string text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan interval) && interval >= TimeSpan.Zero
            ? interval
            : throw new FormatException($"retry interval '{text}' is not a time such as 00:00:10");
}
