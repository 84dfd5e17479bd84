using TradingChitti.App.Ingest;

namespace TradingChitti.Functions.Ingest;

/// <summary>Every five minutes: market files that are due, or due again.</summary>
public sealed class ScheduleBarsFunction(ScheduleBarsHandler handler)
{
    [Function("ScheduleBars")]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        handler.HandleAsync(cancellationToken);
}
