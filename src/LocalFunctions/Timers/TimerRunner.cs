using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>Runs one timer function, one run at a time, with its retries.</summary>
internal sealed partial class TimerRunner(
    LocalFunction function,
    FunctionExecutor executor,
    InvocationCounters counters,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger logger)
{
    private readonly ILogger _logger = logger;
    private readonly SemaphoreSlim _single = new(1);

    public string Name => function.Name;

    public Trigger.Timer Timer { get; } = (Trigger.Timer)function.Trigger;

    /// <summary>Ends when the function succeeded; throws its last error when retries are used up.</summary>
    public async Task RunAsync(TimerInfo info, CancellationToken cancellationToken)
    {
        await _single.WaitAsync(cancellationToken);
        try
        {
            using InvocationCounters.Lease pending = counters.Enter();
            for (int retry = 1; ; retry++)
            {
                try
                {
                    await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                    await executor.ExecuteAsync(function, new TimerInput(info), scope.ServiceProvider, cancellationToken);
                    return;
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested && Timer.Retry?.Allows(retry) == true)
                {
                    TimeSpan delay = Timer.Retry.DelayBefore(retry);
                    LogRetry(failure, function.Name, retry, delay.TotalSeconds);
                    await Task.Delay(delay, time, cancellationToken);
                }
            }
        }
        finally
        {
            _single.Release();
        }
    }

    [LoggerMessage(LocalEvents.TimerRetry, LogLevel.Warning, "Timer function {Function} failed; retry {Retry} in {Seconds} s")]
    private partial void LogRetry(Exception failure, string function, int retry, double seconds);
}
