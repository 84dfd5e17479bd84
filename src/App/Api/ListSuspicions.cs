using System.Globalization;
using TradingChitti.Data.Market;

namespace TradingChitti.App.Api;

/// <summary>Suspected corporate actions, newest first.</summary>
public sealed class ListSuspicionsHandler(SuspectedActionStore suspicions)
{
    public async Task<Page<StoredSuspicion>> HandleAsync(string? status, long? before, int limit, CancellationToken cancellationToken) => Page.Of(
        await suspicions.ListAsync(status ?? "open", before, limit + 1, cancellationToken),
        limit,
        suspicion => suspicion.SuspectedId.ToString(CultureInfo.InvariantCulture));
}
