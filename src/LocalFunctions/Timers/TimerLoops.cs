using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>Runs the loops of all timers, unless <see cref="LocalFunctionsOptions.Timers"/> is off.</summary>
internal sealed class TimerLoops(
    TimerRunners runners,
    StateFolder state,
    TimeProvider time,
    IOptions<LocalFunctionsOptions> options,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : BackgroundWork(options.Value.DrainTimeout, lifetime, loggers.CreateLogger<TimerLoops>())
{
    protected override IEnumerable<Task> Start(CancellationToken stopping, CancellationToken abort)
    {
        if (!options.Value.Timers)
            return [];
        TimerMonitor monitor = new(state.Combine("timers"));
        ILogger logger = loggers.CreateLogger<TimerLoop>();
        return runners.All.Select(runner => new TimerLoop(runner, monitor, time, logger).RunAsync(stopping, abort));
    }
}
