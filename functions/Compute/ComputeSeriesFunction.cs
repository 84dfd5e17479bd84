using TradingChitti.App.Compute;
using TradingChitti.App.Messages;

namespace TradingChitti.Functions.Compute;

/// <summary>Instruments with new bars; connected dashboards are told which session moved.</summary>
public sealed class ComputeSeriesFunction(ComputeSeriesHandler handler)
{
    [Function("ComputeSeries")]
    [SignalROutput(HubName = "live")]
    public async Task<SignalRMessageAction[]> RunAsync(
        [QueueTrigger("compute-series")] ComputeSeries message, CancellationToken cancellationToken) =>
        await handler.HandleAsync(message, cancellationToken) is { } computed
            ? [new("market", [new { session = computed.Session, instruments = computed.Instruments }])]
            : [];
}
