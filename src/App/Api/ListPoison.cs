using System.Globalization;
using TradingChitti.Data.Signals;

namespace TradingChitti.App.Api;

/// <summary>Messages the queue runtime gave up on, newest first.</summary>
public sealed class ListPoisonHandler(PoisonStore poison)
{
    public async Task<Page<PoisonMessage>> HandleAsync(long? before, int limit, CancellationToken cancellationToken) => Page.Of(
        await poison.ListAsync(before, limit + 1, cancellationToken),
        limit,
        message => message.PoisonId.ToString(CultureInfo.InvariantCulture));
}
