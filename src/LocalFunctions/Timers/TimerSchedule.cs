using System.Diagnostics.CodeAnalysis;
using NCrontab;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>A six-field NCrontab schedule (second minute hour day month weekday) in Indian time, whatever the machine's zone.</summary>
public sealed class TimerSchedule
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    // Asia/Kolkata has had one offset and no daylight saving since 1945, so no zone database is needed.
    private static readonly TimeSpan IndiaOffset = new(5, 30, 0);

    private readonly CrontabSchedule _schedule;

    private TimerSchedule(string expression, CrontabSchedule schedule)
    {
        Expression = expression;
        _schedule = schedule;
    }

    public string Expression { get; }

    public static bool TryParse(string expression, [NotNullWhen(true)] out TimerSchedule? schedule, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            schedule = new(expression, CrontabSchedule.Parse(expression, SixFields));
            reason = null;
            return true;
        }
        catch (CrontabException bad)
        {
            schedule = null;
            reason = bad.Message;
            return false;
        }
    }

    /// <summary>The first slot later than an instant, in Indian time.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset instant) => new(_schedule.GetNextOccurrence(instant.ToOffset(IndiaOffset).DateTime), IndiaOffset);

    /// <summary>The slots later than <paramref name="after"/>, up to and including <paramref name="until"/>.</summary>
    public IEnumerable<DateTimeOffset> SlotsBetween(DateTimeOffset after, DateTimeOffset until)
    {
        for (DateTimeOffset slot = NextAfter(after); slot <= until; slot = NextAfter(slot))
            yield return slot;
    }

    public override string ToString() => Expression;
}
