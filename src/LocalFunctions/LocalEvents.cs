namespace TradingChitti.LocalFunctions;

/// <summary>Event ids of the runner's logs: 1800 and up.</summary>
internal static class LocalEvents
{
    public const int KeysGenerated = 1801;
    public const int HttpFailed = 1810;
    public const int QueueFailed = 1820;
    public const int QueuePoisoned = 1821;
    public const int QueueUnsettled = 1822;
    public const int QueueOutage = 1823;
    public const int QueueBack = 1824;
    public const int QueueRenewal = 1825;
    public const int QueueReleased = 1826;
    public const int QueueLost = 1827;
    public const int DrainTimedOut = 1828;
    public const int LoopFailed = 1829;
    public const int TimerFailed = 1830;
    public const int TimerRetry = 1831;
    public const int TimerPastDue = 1832;
    public const int TimerStatus = 1833;
    public const int TimerScheduled = 1834;
    public const int Started = 1840;
}
