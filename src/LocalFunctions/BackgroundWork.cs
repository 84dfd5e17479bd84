using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TradingChitti.LocalFunctions;

/// <summary>
/// Loops that start when the whole application has started and stop in two steps: first they take nothing new and finish what runs, then,
/// after the drain timeout, what still runs is cancelled and waited for.
/// </summary>
internal abstract partial class BackgroundWork(TimeSpan drainTimeout, IHostApplicationLifetime lifetime, ILogger logger) : IHostedLifecycleService, IDisposable
{
    private readonly ILogger _logger = logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();

    private Task _work = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _work = Task.WhenAll(Start(_stopping.Token, _abort.Token).Select(GuardAsync));
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => _stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        try
        {
            await _work.WaitAsync(drainTimeout, cancellationToken);
        }
        catch (Exception late) when (!_work.IsCompleted && late is TimeoutException or OperationCanceledException)
        {
            LogDrainTimedOut(drainTimeout.TotalSeconds);
            await _abort.CancelAsync();
            await _work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stopping.Dispose();
        _abort.Dispose();
    }

    /// <summary>Starts the loops. They end when <paramref name="stopping"/> is cancelled; <paramref name="abort"/> cancels running functions.</summary>
    protected abstract IEnumerable<Task> Start(CancellationToken stopping, CancellationToken abort);

    /// <summary>A loop that ends with an error would leave a process that looks alive and does nothing: stop it instead.</summary>
    private async Task GuardAsync(Task loop)
    {
        try
        {
            await loop;
        }
        catch (Exception bug) when (!_stopping.IsCancellationRequested)
        {
            LogLoopFailed(bug);
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(LocalEvents.LoopFailed, LogLevel.Critical, "A loop of the runner failed; stopping the application")]
    private partial void LogLoopFailed(Exception bug);

    [LoggerMessage(LocalEvents.DrainTimedOut, LogLevel.Warning, "Functions still run {Seconds} s after the stop; cancelling them")]
    private partial void LogDrainTimedOut(double seconds);
}
