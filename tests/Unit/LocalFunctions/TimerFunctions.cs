using System.Collections.Concurrent;
using System.Threading.Channels;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>One run of a timer function: when, and what it was told.</summary>
public sealed record TimerCall(string Function, DateTimeOffset At, bool IsPastDue, DateTime? Slot);

/// <summary>What timer functions under test report, and what they are made to do.</summary>
public sealed class TimerLog(TimeProvider time)
{
    private readonly Channel<TimerCall> _calls = Channel.CreateUnbounded<TimerCall>();
    private readonly ConcurrentQueue<Func<Task>> _next = new();

    public bool HasCalls => _calls.Reader.TryPeek(out _);

    /// <summary>What the next run does; further runs do nothing.</summary>
    public void Then(Func<Task> work) => _next.Enqueue(work);

    public async Task RunAsync(string function, TimerInfo timer)
    {
        _calls.Writer.TryWrite(new(function, time.GetUtcNow(), timer.IsPastDue, timer.ScheduleStatus?.Next));
        if (_next.TryDequeue(out Func<Task>? work))
            await work();
    }

    public async Task<TimerCall> NextAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        return await _calls.Reader.ReadAsync(patience.Token);
    }
}

public sealed class TimerFunctions(TimerLog log)
{
    [Function("EveryTenMinutes")]
    public Task EveryTenMinutesAsync([TimerTrigger("0 */10 * * * *")] TimerInfo timer) => log.RunAsync("EveryTenMinutes", timer);

    [Function("AtOpen")]
    public Task AtOpenAsync([TimerTrigger("0 15 9 * * 1-5")] TimerInfo timer) => log.RunAsync("AtOpen", timer);

    [Function("AtStart")]
    public Task AtStartAsync([TimerTrigger("0 15 9 * * 1-5", RunOnStartup = true)] TimerInfo timer) => log.RunAsync("AtStart", timer);

    [Function("Unmonitored")]
    public Task UnmonitoredAsync([TimerTrigger("0 */10 * * * *", UseMonitor = false)] TimerInfo timer) => log.RunAsync("Unmonitored", timer);

    [Function("EveryTenSeconds")]
    public Task EveryTenSecondsAsync([TimerTrigger("*/10 * * * * *")] TimerInfo timer) => log.RunAsync("EveryTenSeconds", timer);

    [Function("Retried")]
    [FixedDelayRetry(2, "00:00:10")]
    public Task RetriedAsync([TimerTrigger("0 */10 * * * *")] TimerInfo timer) => log.RunAsync("Retried", timer);
}
