using Microsoft.Extensions.Logging;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>
/// Fires one timer at its slots. A slot missed while the process was down fires once at start, as past due; slots that pass during a long run
/// are caught up by one run. What <see cref="ScheduleStatus.Next"/> tells the function is the slot it runs for, as on the Functions host.
/// </summary>
internal sealed partial class TimerLoop(TimerRunner runner, TimerMonitor monitor, TimeProvider time, ILogger logger)
{
    // Waits are cut so that a machine that slept, or whose clock was set, notices within a minute.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ILogger _logger = logger;

    private TimerSchedule Schedule => runner.Timer.Schedule;

    public async Task RunAsync(CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            await FireAsync(stopping, abort);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped between slots.
        }
    }

    private async Task FireAsync(CancellationToken stopping, CancellationToken abort)
    {
        DateTimeOffset start = time.GetUtcNow();
        // Like the Functions host: a schedule finer than a minute is not worth remembering.
        bool monitored = runner.Timer.UseMonitor && IsMinuteOrMore(start);
        ScheduleStatus? recorded = monitored ? await monitor.ReadAsync(runner.Name, stopping) : null;
        ScheduleStatus status = Resume(recorded, start);
        if (monitored && recorded is null)
            await RecordAsync(status, stopping);
        bool missed = recorded is not null && status.Next < start.UtcDateTime;
        if (!missed && runner.Timer.RunOnStartup)
            status = await RunAsync(status, isPastDue: false, monitored, abort);
        LogScheduled(runner.Name, Schedule.Expression, new DateTimeOffset(status.Next));
        while (true)
        {
            await WaitUntilAsync(status.Next, stopping);
            bool isPastDue = missed || Schedule.NextAfter(status.Next) <= time.GetUtcNow();
            missed = false;
            if (isPastDue)
                LogPastDue(runner.Name, new DateTimeOffset(status.Next));
            status = await RunAsync(status, isPastDue, monitored, abort);
        }
    }

    /// <summary>The status to go on from; a schedule that was changed since it was recorded counts from the last firing.</summary>
    private ScheduleStatus Resume(ScheduleStatus? recorded, DateTimeOffset now)
    {
        DateTime since = recorded is null ? now.UtcDateTime : recorded.Last == default ? recorded.LastUpdated : recorded.Last;
        return new()
        {
            Last = recorded?.Last ?? default,
            Next = Schedule.NextAfter(DateTime.SpecifyKind(since, DateTimeKind.Utc)).UtcDateTime,
            LastUpdated = recorded?.LastUpdated ?? now.UtcDateTime,
        };
    }

    private async Task<ScheduleStatus> RunAsync(ScheduleStatus status, bool isPastDue, bool monitored, CancellationToken abort)
    {
        DateTimeOffset invoked = time.GetUtcNow();
        try
        {
            await runner.RunAsync(new() { IsPastDue = isPastDue, ScheduleStatus = monitored ? status : null }, abort);
        }
        catch (Exception failure) when (!abort.IsCancellationRequested)
        {
            LogFailed(failure, runner.Name);
        }

        ScheduleStatus next = new()
        {
            Last = invoked.UtcDateTime,
            Next = Schedule.NextAfter(invoked).UtcDateTime,
            LastUpdated = time.GetUtcNow().UtcDateTime,
        };
        if (monitored)
            await RecordAsync(next, abort);
        return next;
    }

    private async Task RecordAsync(ScheduleStatus status, CancellationToken cancellationToken)
    {
        try
        {
            await monitor.WriteAsync(runner.Name, status, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogStatusLost(failure, runner.Name);
        }
    }

    private async Task WaitUntilAsync(DateTime slot, CancellationToken stopping)
    {
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            TimeSpan remaining = slot - time.GetUtcNow().UtcDateTime;
            if (remaining <= TimeSpan.Zero)
                return;
            // Whole milliseconds, rounded up: a delay cut to the millisecond below would end before the slot and spin.
            TimeSpan wait = TimeSpan.FromMilliseconds(Math.Ceiling(remaining.TotalMilliseconds));
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stopping);
        }
    }

    private bool IsMinuteOrMore(DateTimeOffset now)
    {
        DateTimeOffset first = Schedule.NextAfter(now);
        return Schedule.NextAfter(first) - first >= TimeSpan.FromMinutes(1);
    }

    [LoggerMessage(LocalEvents.TimerScheduled, LogLevel.Information, "Timer function {Function} ({Schedule}, Indian time) fires next at {Next:O}")]
    private partial void LogScheduled(string function, string schedule, DateTimeOffset next);

    [LoggerMessage(LocalEvents.TimerPastDue, LogLevel.Warning, "Timer function {Function} missed its slot {Slot:O}; running it now")]
    private partial void LogPastDue(string function, DateTimeOffset slot);

    [LoggerMessage(LocalEvents.TimerFailed, LogLevel.Error, "Timer function {Function} failed")]
    private partial void LogFailed(Exception failure, string function);

    [LoggerMessage(LocalEvents.TimerStatus, LogLevel.Warning, "The slot of timer function {Function} could not be recorded; a missed slot may go unseen")]
    private partial void LogStatusLost(Exception failure, string function);
}
