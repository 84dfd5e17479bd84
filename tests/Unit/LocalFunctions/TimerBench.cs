using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TradingChitti.LocalFunctions;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>Timer functions on a clock that the test moves, minute by minute, each time the loop has gone to wait.</summary>
internal sealed class TimerBench : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"tradingchitti-timers-{Guid.NewGuid():N}");
    private readonly SteppedTime _time;
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _abort = new();

    private CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    public TimerBench(DateTimeOffset now)
    {
        _time = new(now);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<TimerLog>();
        services.AddLocalFunctions(configuration => FunctionCatalog.FromTypes([typeof(TimerFunctions)], configuration));
        _services = services.BuildServiceProvider();
        Monitor = new(_folder);
    }

    public TimerMonitor Monitor { get; }

    public TimerLog Log => _services.GetRequiredService<TimerLog>();

    public FunctionInvoker Invoker => _services.GetRequiredService<FunctionInvoker>();

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public string FileOf(string function) => Path.Combine(_folder, $"{function}.json");

    public void Start(string function)
    {
        TimerRunner runner = _services.GetRequiredService<TimerRunners>().Get(function);
        _loop = new TimerLoop(runner, Monitor, _time, NullLogger.Instance).RunAsync(_stopping.Token, _abort.Token);
    }

    /// <summary>Stops the loop once it waits, as a process that goes down between slots.</summary>
    public async Task StopAsync()
    {
        await _time.WaitingAsync();
        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
        _stopping = new();
    }

    /// <summary>Lets time pass in steps no longer than the loop's own, each after the loop has gone to wait.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (TimeSpan left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(1))
        {
            await _time.WaitingAsync();
            _time.Advance(left < TimeSpan.FromMinutes(1) ? left : TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Lets time pass while nothing waits for it.</summary>
    public void Jump(TimeSpan time) => _time.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _abort.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        _abort.Dispose();
        await _services.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A clock that tells when somebody has begun to wait on it.</summary>
    private sealed class SteppedTime(DateTimeOffset now) : FakeTimeProvider(now)
    {
        private readonly SemaphoreSlim _waiting = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = base.CreateTimer(callback, state, dueTime, period);
            _waiting.Release();
            return timer;
        }

        public async Task WaitingAsync()
        {
            if (!await _waiting.WaitAsync(TimeSpan.FromSeconds(20)))
                Assert.Fail("Nothing waits for the time to pass.");
        }
    }
}
