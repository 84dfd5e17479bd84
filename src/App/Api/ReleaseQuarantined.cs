using Microsoft.Extensions.Options;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Ingest;
using TradingChitti.App.Messages;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;

namespace TradingChitti.App.Api;

/// <summary>Writes the bar of a withheld row after all, in place of any there is, and has its instrument's series computed again.</summary>
public sealed class ReleaseQuarantinedHandler(
    OutboxTransaction transactions,
    QuarantineStore quarantine,
    InstrumentStore instruments,
    BarStore bars,
    IOptions<MarketDataOptions> options,
    TimeProvider time)
{
    public async Task<ApiOutcome<QuarantinedRow>> HandleAsync(long quarantineId, CancellationToken cancellationToken)
    {
        if (await quarantine.FindAsync(quarantineId, cancellationToken) is not { } row)
            return ApiProblem.Unknown("quarantined row", quarantineId);
        if (Math.Min(Math.Min(row.Bar.Open, row.Bar.High), Math.Min(row.Bar.Low, row.Bar.Close)) <= 0)
            return new ApiProblem("No bar", 409, $"A bar's prices are above zero, and those of row {quarantineId} are not: {row.Reason}.");
        QuarantinedRow? released = await transactions.RunAsync(
            async (connection, messages) =>
            {
                QuarantinedRow? taken = await QuarantineStore.ReleaseAsync(connection, quarantineId, time.GetUtcNow(), cancellationToken);
                if (taken is null)
                    return null;
                int[] ids = await instruments.ResolveAsync(
                    connection,
                    [new(taken.Symbol, taken.Bar.Isin, null, taken.Bar.Series)],
                    taken.Session,
                    options.Value.IsSample,
                    cancellationToken);
                await QuarantineStore.WriteBarAsync(connection, ids[0], taken, cancellationToken);
                foreach (IGrouping<DateOnly, int> group in await bars.LoadLastSessionsAsync(connection, ids, cancellationToken))
                    messages.Add((QueueNames.ComputeSeries, MessageJson.Write(new Messages.ComputeSeries(group.Key, [.. group]))));
                return taken;
            },
            cancellationToken);
        return released is not null
            ? released
            : new ApiProblem("Not withheld", 409, $"Row {quarantineId} is {row.Status}: its bar was written.");
    }
}
