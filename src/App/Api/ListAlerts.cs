using TradingChitti.App.Api.Http;
using TradingChitti.Data;
using TradingChitti.Data.Signals;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>Which alerts; a null field does not restrict.</summary>
public sealed record AlertsQuery(string? Symbol, string? RuleId, string? Direction, PageCursor? Before, int Limit);

/// <summary>Alerts, newest first, each with its evidence.</summary>
public sealed class ListAlertsHandler(FindInstrumentHandler find, AlertStore alerts)
{
    public async Task<ApiOutcome<Page<AlertItem>>> HandleAsync(AlertsQuery query, CancellationToken cancellationToken)
    {
        if (query.Symbol is null)
            return await LoadAsync(null, query, cancellationToken);
        ApiOutcome<Instrument> found = await find.HandleAsync(query.Symbol, cancellationToken);
        return await found.ThenAsync(instrument => LoadAsync(instrument.InstrumentId, query, cancellationToken));
    }

    private async Task<ApiOutcome<Page<AlertItem>>> LoadAsync(int? instrumentId, AlertsQuery query, CancellationToken cancellationToken)
    {
        AlertFilter filter = new(instrumentId, query.RuleId, query.Direction, query.Before, query.Limit + 1);
        return Page.Of(
            [.. (await alerts.ListAsync(filter, cancellationToken)).Select(AlertItem.Of)],
            query.Limit,
            alert => new PageCursor(alert.AsOf, alert.AlertId).ToString());
    }
}
