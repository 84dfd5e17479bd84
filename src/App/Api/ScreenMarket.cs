using Microsoft.Extensions.Options;
using TradingChitti.App.Api.Http;
using TradingChitti.App.Signals;
using TradingChitti.Data.Signals;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>A condition, further expressions to show for what meets it, and how many instruments to list.</summary>
public sealed record ScreenQuery(string Expression, IReadOnlyList<string> Columns, int Limit);

/// <summary>An instrument that meets the condition, at the latest session.</summary>
/// <param name="ChangeFraction">Close against the close before, splits and bonuses taken out.</param>
/// <param name="Columns">Values of the further expressions, by output name.</param>
public sealed record ScreenItem(
    string Symbol, string Name, string? Industry, double Close, double? ChangeFraction, double Volume, IReadOnlyDictionary<string, double> Columns);

/// <summary>What a screen found.</summary>
/// <param name="Session">The session judged, or null before the first bar.</param>
/// <param name="Evaluated">Instruments judged: all that traded in the session.</param>
/// <param name="Unknown">Those of them for which the condition is neither true nor false.</param>
/// <param name="Matched">Those that meet it; the list may be shorter.</param>
/// <param name="Items">Largest turnover first.</param>
public sealed record ScreenAnswer(
    string Expression, DateOnly? Session, int Evaluated, int Unknown, int Matched, double ElapsedMs, IReadOnlyList<ScreenItem> Items);

/// <summary>Judges a condition for every instrument that traded in the latest session.</summary>
public sealed class ScreenMarketHandler(UniverseCache universes, ExternalsStore externals, IOptions<ApiOptions> options, TimeProvider time)
{
    /// <summary>The most columns of one screen.</summary>
    public const int MostColumns = 20;

    public async Task<ApiOutcome<ScreenAnswer>> HandleAsync(ScreenQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > QueryReader.MostItems)
            return ApiProblem.BadValue("limit", $"limit is a whole number from 1 to {QueryReader.MostItems}, not {query.Limit}.");
        if (query.Columns.Count > MostColumns)
            return ApiProblem.BadValue("columns", $"columns may name at most {MostColumns} expressions, not {query.Columns.Count}.");
        ApiOutcome<List<Expression>> expressions = ParseExpression.Condition("expr", query.Expression).Then(condition =>
            ParseExpression.All("columns", query.Columns).Then<List<Expression>>(columns => new List<Expression>([condition, .. columns])));
        return await expressions.ThenAsync(parsed => ScreenAsync(query, parsed, cancellationToken));
    }

    private static double ElapsedMs(long started) => Math.Round(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 2);

    private async Task<ApiOutcome<ScreenAnswer>> ScreenAsync(ScreenQuery query, List<Expression> expressions, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        int rows = HistoryRows.For(expressions.Max(expression => expression.Lookback));
        if (rows > options.Value.ScreenMostRows)
        {
            return new ApiProblem(
                "Looks back too far", 400, $"The expression needs {rows} bars of each instrument, and screens keep {options.Value.ScreenMostRows}.");
        }

        if (await universes.GetAsync(rows, cancellationToken) is not { } universe)
            return new ScreenAnswer(query.Expression, null, 0, 0, 0, ElapsedMs(started), []);
        BarPanel panel = universe.Panel;
        PointInTimeSeries known = await PointInTimeSeries.LoadAsync(
            externals, [.. expressions.SelectMany(one => one.Externals).Distinct()], panel.Frames, time.GetUtcNow(), cancellationToken);
        PlanOptions lastBars = PlanOptions.LastBars with { MostThreads = options.Value.ScreenCores };
        PanelResult result = ExpressionPlan.Compile(expressions).Evaluate(panel, known, lastBars, cancellationToken);
        int unknown = 0;
        List<ScreenItem> found = [];
        for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
        {
            double verdict = result.Last(0, instrument);
            if (double.IsNaN(verdict))
                unknown++;
            else if (verdict != 0)
                found.Add(Item(result, instrument, universe.Instruments));
        }

        return new ScreenAnswer(
            query.Expression,
            universe.Session,
            panel.Frames.Count,
            unknown,
            found.Count,
            ElapsedMs(started),
            [.. found.OrderByDescending(item => item.Close * item.Volume).ThenBy(item => item.Symbol, StringComparer.Ordinal).Take(query.Limit)]);
    }

    private static ScreenItem Item(PanelResult result, int position, IReadOnlyDictionary<int, Instrument> instruments)
    {
        Dictionary<string, double> columns = new(StringComparer.Ordinal);
        foreach (Expression expression in result.Plan.Expressions.Skip(1))
        {
            for (int output = 0; output < expression.Roots.Count; output++)
                columns[expression.OutputNames[output]] = result.Last(expression.Roots[output], position);
        }

        BarFrame frame = result.Panel.Frames[position];
        Instrument instrument = instruments[frame.InstrumentId];
        double? change = frame.Count > 1 && frame.Close[^2] > 0 ? frame.Close[^1] / frame.Close[^2] - 1 : null;
        return new(instrument.Symbol, instrument.Name, instrument.Industry, frame.Close[^1], change, frame.Volume[^1], columns);
    }
}
