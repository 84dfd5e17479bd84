using TradingChitti.App.Api.Http;
using TradingChitti.App.Signals;
using TradingChitti.Data.Market;
using TradingChitti.Data.Signals;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>One output of an expression: a value per session, null where it is not available; conditions are 1 or 0.</summary>
public sealed record SeriesItem(string Name, IReadOnlyList<double> Values);

/// <summary>Expressions along the newest sessions of an instrument, oldest first.</summary>
public sealed record SeriesAnswer(string Symbol, IReadOnlyList<DateOnly> Sessions, IReadOnlyList<SeriesItem> Series);

/// <summary>Which expressions, over how many of the newest sessions.</summary>
public sealed record SeriesQuery(string Symbol, IReadOnlyList<string> Expressions, int Limit);

/// <summary>Evaluates expressions on the adjusted history of one instrument, warmed up on the bars before the window that is returned.</summary>
public sealed class ReadSeriesHandler(FindInstrumentHandler find, BarStore bars, ExternalsStore externals, TimeProvider time)
{
    /// <summary>The most expressions of one request.</summary>
    public const int MostExpressions = 20;

    public async Task<ApiOutcome<SeriesAnswer>> HandleAsync(SeriesQuery query, CancellationToken cancellationToken)
    {
        if (query.Expressions.Count == 0)
            return ApiProblem.BadValue("expr", "expr is missing: give one or more expressions, such as expr=sma(20).");
        return await ParseExpression.All("expr", query.Expressions).ThenAsync(async expressions =>
        {
            ApiOutcome<Instrument> found = await find.HandleAsync(query.Symbol, cancellationToken);
            return await found.ThenAsync(instrument => EvaluateAsync(instrument, expressions, query.Limit, cancellationToken));
        });
    }

    private async Task<ApiOutcome<SeriesAnswer>> EvaluateAsync(
        Instrument instrument, IReadOnlyList<Expression> expressions, int limit, CancellationToken cancellationToken)
    {
        int rows = limit + HistoryRows.For(expressions.Max(expression => expression.Lookback));
        BarFrame frame = await bars.LoadFrameAsync(instrument.InstrumentId, DateOnly.MaxValue, rows, cancellationToken);
        if (frame.Count == 0)
            return new SeriesAnswer(instrument.Symbol, [], [.. expressions.SelectMany(expression => expression.OutputNames).Select(name => new SeriesItem(name, []))]);
        PointInTimeSeries known = await PointInTimeSeries.LoadAsync(
            externals, [.. expressions.SelectMany(expression => expression.Externals).Distinct()], [frame], time.GetUtcNow(), cancellationToken);
        PanelResult result = ExpressionPlan.Compile(expressions).Evaluate(BarPanel.Create([frame]), known, cancellationToken);
        int first = Math.Max(0, frame.Count - limit);
        List<SeriesItem> series = [];
        for (int expression = 0; expression < expressions.Count; expression++)
        {
            for (int output = 0; output < expressions[expression].OutputNames.Count; output++)
                series.Add(new(expressions[expression].OutputNames[output], result.Column(expression, 0, output)[first..].ToArray()));
        }

        return new SeriesAnswer(instrument.Symbol, frame.Sessions[first..], series);
    }
}
