using System.Globalization;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>Coverage of one instrument with the sessions it lacks.</summary>
/// <param name="MissingSessions">The oldest of them, a thousand at most.</param>
public sealed record CoverageAnswer(InstrumentCoverage Coverage, IReadOnlyList<DateOnly> MissingSessions);

/// <summary>How complete the bars of each instrument are, worst first.</summary>
public sealed class ListCoverageHandler(CoverageStore coverage)
{
    /// <summary><paramref name="before"/> is how many instruments earlier pages gave.</summary>
    public async Task<Page<InstrumentCoverage>> HandleAsync(long before, int limit, CancellationToken cancellationToken) => Page.Of(
        await coverage.LoadWorstAsync(before, limit + 1, cancellationToken),
        limit,
        _ => (before + limit).ToString(CultureInfo.InvariantCulture));
}

/// <summary>How complete the bars of one instrument are, and which sessions it lacks.</summary>
public sealed class GetCoverageHandler(FindInstrumentHandler find, CoverageStore coverage)
{
    private const int MostMissing = 1000;

    public async Task<ApiOutcome<CoverageAnswer>> HandleAsync(string symbol, CancellationToken cancellationToken)
    {
        ApiOutcome<Instrument> found = await find.HandleAsync(symbol, cancellationToken);
        return await found.ThenAsync<CoverageAnswer>(async instrument =>
            await coverage.FindAsync(instrument.InstrumentId, cancellationToken) is { } known
                ? new CoverageAnswer(
                    known, await coverage.LoadMissingAsync(instrument.InstrumentId, known.From, known.To, MostMissing, cancellationToken))
                : new ApiProblem("No bars", 404, $"{instrument.Symbol} has no bars yet."));
    }
}
