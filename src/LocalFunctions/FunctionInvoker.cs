using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;
using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.LocalFunctions;

/// <summary>What a host knows and does by hand: which functions there are, whether any runs, and running a timer for a slot of its choice.</summary>
public sealed class FunctionInvoker
{
    private readonly TimerRunners _runners;
    private readonly InvocationCounters _counters;

    internal FunctionInvoker(FunctionCatalog catalog, TimerRunners runners, InvocationCounters counters)
    {
        _runners = runners;
        _counters = counters;
        Timers = [.. runners.All.Select(runner => new TimerFunction(runner.Name, runner.Timer.Schedule))];
        Queues = [.. catalog.Functions.Select(function => function.Trigger).OfType<Trigger.Queue>().Select(trigger => trigger.QueueName)];
    }

    /// <summary>Every timer function with its schedule.</summary>
    public IReadOnlyList<TimerFunction> Timers { get; }

    /// <summary>Every queue that a function reads.</summary>
    public IReadOnlyList<string> Queues { get; }

    /// <summary>Invocations under way: messages from receipt until settled, timers with their retries, requests until answered.</summary>
    public long PendingInvocations => _counters.Pending;

    /// <summary>Whether no function runs. Quiet also needs the queues to be empty, hidden messages included.</summary>
    public bool IsIdle => _counters.Pending == 0;

    /// <summary>Invocations that ended since the start; unchanged between two looks means that nothing ran in between.</summary>
    public long CompletedInvocations => _counters.Completed;

    /// <summary>Those of them that ended with an error, each failed delivery and each failed retry counted.</summary>
    public long FailedInvocations => _counters.Failed;

    /// <summary>Runs a timer function for a slot, with its retries, and waits for it. Nothing is recorded of the slot.</summary>
    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    public Task InvokeTimerAsync(string functionName, DateTimeOffset slot, CancellationToken cancellationToken)
    {
        TimerRunner runner = _runners.Get(functionName);
        ScheduleStatus? status = runner.Timer.UseMonitor ? new() { Next = slot.UtcDateTime, LastUpdated = slot.UtcDateTime } : null;
        return runner.RunAsync(new() { ScheduleStatus = status }, cancellationToken);
    }
}

/// <summary>A timer function and when it fires.</summary>
public sealed record TimerFunction(string Name, TimerSchedule Schedule);
