namespace TradingChitti.App.Ingest;

/// <summary>When a feed is polled next: by its cadence, later after failures, never sooner than its server asks.</summary>
public static class PollSchedule
{
    private const int MaxDoublings = 16;

    /// <summary>The next poll after an outcome.</summary>
    /// <param name="failures">Failed polls in a row, this one included; 0 after a success.</param>
    public static DateTimeOffset Next(DateTimeOffset now, TimeSpan cadence, int failures, TimeSpan longest, FetchOutcome outcome)
    {
        if (failures == 0)
            return now + cadence;
        double doubled = cadence.TotalSeconds * Math.Pow(2, Math.Min(failures, MaxDoublings));
        // Gone for good is believed at once; everything else may mend.
        TimeSpan wait = outcome is FetchOutcome.Failed { Download: DownloadOutcome.Refused { Status: System.Net.HttpStatusCode.Gone } }
            ? longest
            : TimeSpan.FromSeconds(Math.Min(doubled, longest.TotalSeconds));
        DateTimeOffset next = now + (wait > cadence ? wait : cadence);
        DateTimeOffset asked = outcome is FetchOutcome.Failed { Download: DownloadOutcome.Refused refused }
            ? refused.RetryAt ?? now + (refused.RetryAfter ?? TimeSpan.Zero)
            : now;
        DateTimeOffset latest = now + TimeSpan.FromDays(1); // a server may ask for patience, not for oblivion
        return asked > latest ? latest : asked > next ? asked : next;
    }
}
