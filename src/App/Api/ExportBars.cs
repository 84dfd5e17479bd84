using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>All bars of one instrument for a file: as published, or on the scale of the newest session.</summary>
public sealed class ExportBarsHandler(FindInstrumentHandler find, BarStore bars, RawBarReader raw, LongerBarsReader longer)
{
    public async Task<ApiOutcome<BarFrame>> HandleAsync(string symbol, bool adjusted, Timeframe timeframe, CancellationToken cancellationToken)
    {
        ApiOutcome<Instrument> found = await find.HandleAsync(symbol, cancellationToken);
        return await found.ThenAsync<BarFrame>(async instrument =>
        {
            BarFrame frame = adjusted
                ? await bars.LoadFrameAsync(instrument.InstrumentId, DateOnly.MaxValue, ReadBarsHandler.MostBars, cancellationToken)
                : await raw.LoadAsync(instrument.InstrumentId, cancellationToken);
            return timeframe == Timeframe.Daily ? frame : (await longer.MakeAsync(frame, timeframe, cancellationToken)).Bars;
        });
    }
}
