using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>The runner of each timer function, shared by its schedule and by runs by hand so that they never overlap.</summary>
internal sealed class TimerRunners
{
    private readonly Dictionary<string, TimerRunner> _runners;

    public TimerRunners(
        FunctionCatalog catalog,
        FunctionExecutor executor,
        InvocationCounters counters,
        IServiceScopeFactory scopes,
        TimeProvider time,
        ILogger<TimerRunner> logger) =>
        _runners = catalog.Functions.Where(function => function.Trigger is Trigger.Timer)
            .ToDictionary(
                function => function.Name,
                function => new TimerRunner(function, executor, counters, scopes, time, logger),
                StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<TimerRunner> All => _runners.Values;

    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    public TimerRunner Get(string function) =>
        _runners.TryGetValue(function, out TimerRunner? runner)
            ? runner
            : throw new ArgumentException(
                $"There is no timer function '{function}'. Known: {string.Join(", ", _runners.Keys.Order(StringComparer.Ordinal))}.", nameof(function));
}
