using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>A fundamental figure and the day it describes.</summary>
public sealed record FundamentalItem(double Value, DateOnly AsOf);

/// <summary>One instrument with everything its page shows beside the chart.</summary>
/// <param name="Series">NSE series, such as EQ.</param>
/// <param name="SeriesValues">Latest values of the default series, by expression.</param>
public sealed record InstrumentDetail(
    string Symbol,
    string? Isin,
    string Name,
    string Series,
    string? Industry,
    DateOnly? LastSession,
    double? Close,
    double? ChangeFraction,
    double? Volume,
    IReadOnlyList<string> Indices,
    IReadOnlyDictionary<string, FundamentalItem> Fundamentals,
    IReadOnlyDictionary<string, double> SeriesValues);

/// <summary>One instrument: newest bar, index membership, fundamentals known now, latest values of the default series.</summary>
public sealed class GetInstrumentHandler(
    FindInstrumentHandler find, InstrumentStore instruments, ReferenceStore reference, SeriesStore seriesStore, TimeProvider time)
{
    public async Task<ApiOutcome<InstrumentDetail>> HandleAsync(string symbol, CancellationToken cancellationToken)
    {
        ApiOutcome<Instrument> found = await find.HandleAsync(symbol, cancellationToken);
        return await found.ThenAsync(instrument => LoadAsync(instrument.InstrumentId, cancellationToken));
    }

    private async Task<ApiOutcome<InstrumentDetail>> LoadAsync(int instrumentId, CancellationToken cancellationToken)
    {
        InstrumentItem item = InstrumentItem.Of((await instruments.LoadQuotesAsync([instrumentId], cancellationToken)).Single());
        var members = await reference.LoadIndexMembersAsync([instrumentId], cancellationToken);
        var companies = await reference.LoadFundamentalsAsync([instrumentId], time.GetUtcNow(), cancellationToken);
        IReadOnlyList<SeriesValue> series = await seriesStore.LoadAsync(instrumentId, cancellationToken);
        Dictionary<string, FundamentalItem> fundamentals = new(StringComparer.Ordinal);
        if (companies.TryGetValue(instrumentId, out var metrics))
        {
            foreach ((string metric, FundamentalValue value) in metrics.OrderBy(metric => metric.Key, StringComparer.Ordinal))
                fundamentals.Add(metric, new(value.Value, value.AsOf));
        }

        return new InstrumentDetail(
            item.Symbol,
            item.Isin,
            item.Name,
            item.Series,
            item.Industry,
            item.LastSession,
            item.Close,
            item.ChangeFraction,
            item.Volume,
            [.. members.Keys.Order(StringComparer.Ordinal)],
            fundamentals,
            series.ToDictionary(value => value.Expression, value => value.Value, StringComparer.Ordinal));
    }
}
