using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>The instrument a current or former symbol means; an unknown symbol is told which known ones are near.</summary>
public sealed class FindInstrumentHandler(InstrumentStore instruments)
{
    public async Task<ApiOutcome<Instrument>> HandleAsync(string symbol, CancellationToken cancellationToken)
    {
        if (symbol.Length <= 50 && !symbol.Contains('\0', StringComparison.Ordinal)
            && await instruments.FindAsync(symbol.Trim(), cancellationToken) is { } instrument)
            return instrument;
        return ApiProblem.Unknown("symbol", symbol, (await instruments.LoadSymbolsAsync(cancellationToken)).Keys);
    }
}
