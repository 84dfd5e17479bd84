using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>
/// One corporate action and what it does to the prices before it: they are multiplied by the price factor, counts of shares by the share
/// factor. The cumulative factors take in every later action that is applied, and are what the last bar before the ex-date is multiplied by.
/// </summary>
public sealed record AdjustmentItem(
    DateOnly ExDate,
    string Kind,
    double PriceFactor,
    double ShareFactor,
    double CumulativePriceFactor,
    double CumulativeShareFactor,
    double? CloseBefore,
    double? CashInr,
    double? NewShares,
    double? HeldShares,
    string Source,
    bool Applied);

/// <summary>The corporate actions of an instrument, newest first, as they count on a session.</summary>
public sealed record AdjustmentsAnswer(string Symbol, DateOnly? AsOf, string Adjust, IReadOnlyList<AdjustmentItem> Items);

/// <summary>Which actions: those of a symbol, as they count from a session on a scale; without one, from the newest bar.</summary>
public sealed record AdjustmentsQuery(string Symbol, DateOnly? AsOf, PriceScale Scale);

/// <summary>The factors behind adjusted prices, and where each came from.</summary>
public sealed class ListAdjustmentsHandler(FindInstrumentHandler find, CorporateActionStore actions)
{
    public async Task<ApiOutcome<AdjustmentsAnswer>> HandleAsync(AdjustmentsQuery query, CancellationToken cancellationToken)
    {
        ApiOutcome<Instrument> found = await find.HandleAsync(query.Symbol, cancellationToken);
        return await found.ThenAsync(instrument => LoadAsync(instrument, query, cancellationToken));
    }

    private async Task<ApiOutcome<AdjustmentsAnswer>> LoadAsync(
        Instrument instrument, AdjustmentsQuery query, CancellationToken cancellationToken)
    {
        IReadOnlyList<SourcedAction> known = await actions.LoadAsync(instrument.InstrumentId, cancellationToken);
        BarFrame bars = (await actions.LoadRawAsync(instrument.InstrumentId, DateOnly.MaxValue, cancellationToken)).Bars;
        DateOnly? last = bars.Count == 0 ? null : query.AsOf is { } day && day < bars.Sessions[^1] ? day : bars.Sessions[^1];
        AdjustmentStep[] steps = PriceAdjustment.Steps(
            bars.Sessions, known.Select(one => one.Action).ToArray(), bars.Close, query.Scale);
        AdjustmentItem[] items = new AdjustmentItem[steps.Length];
        (double divisor, double factor) = (1, 1);
        for (int place = steps.Length - 1; place >= 0; place--)
        {
            AdjustmentStep step = steps[place];
            bool applied = step.Action.ExDate <= last && (step.PriceDivisor != 1 || step.ShareFactor != 1);
            (divisor, factor) = applied ? (divisor * step.PriceDivisor, factor * step.ShareFactor) : (divisor, factor);
            items[steps.Length - 1 - place] = new(
                step.Action.ExDate,
                step.Action.Kind,
                1 / step.PriceDivisor,
                step.ShareFactor,
                1 / divisor,
                factor,
                double.IsNaN(step.CloseBefore) ? null : step.CloseBefore,
                Given(step.Action.CashInr),
                Given(step.Action.NewShares),
                Given(step.Action.HeldShares),
                known[place].Source,
                applied);
        }

        return new AdjustmentsAnswer(instrument.Symbol, last, ReadBarsHandler.Name(query.Scale), items);
    }

    private static double? Given(double term) => term == 0 ? null : term;
}
