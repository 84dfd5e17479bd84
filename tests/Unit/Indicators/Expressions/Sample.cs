using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Small frames built in the open, and expressions evaluated over them.</summary>
internal static class Sample
{
    public static readonly DateOnly FirstSession = new(2026, 1, 1);

    /// <summary>A frame of one close per bar; open, high and low equal it, volume is 1000.</summary>
    public static BarFrame Closes(params double[] closes) => Columns(("close", closes));

    /// <summary>A frame from named columns; what is not named is the close, or 1000 shares.</summary>
    public static BarFrame Columns(params (string Name, double[] Values)[] columns)
    {
        Dictionary<string, double[]> byName = columns.ToDictionary(column => column.Name, column => column.Values);
        int count = columns[0].Values.Length;
        double[] close = byName.GetValueOrDefault("close") ?? [.. Enumerable.Repeat(100.0, count)];
        Dictionary<string, double[]> extra = byName
            .Where(column => column.Key is not ("open" or "high" or "low" or "close" or "volume"))
            .ToDictionary();
        return new BarFrame(
            1,
            [.. Enumerable.Range(0, count).Select(FirstSession.AddDays)],
            byName.GetValueOrDefault("open") ?? close,
            byName.GetValueOrDefault("high") ?? close,
            byName.GetValueOrDefault("low") ?? close,
            close,
            byName.GetValueOrDefault("volume") ?? [.. Enumerable.Repeat(1000.0, count)],
            extra);
    }

    public static Expression Parse(string text, params string[] columns) =>
        ExpressionParser.Parse(text, new ExpressionScope([.. ExpressionScope.Market.Columns, .. columns])) switch
        {
            ParseOutcome.Parsed parsed => parsed.Expression,
            ParseOutcome.Failed failed => throw new Xunit.Sdk.XunitException($"'{text}': {failed.Error}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static ExpressionError Error(string text) => ExpressionParser.Parse(text) switch
    {
        ParseOutcome.Failed failed => failed.Error,
        _ => throw new Xunit.Sdk.XunitException($"'{text}' was expected to be an error."),
    };

    /// <summary>The values of an expression, one per bar.</summary>
    public static double[] Values(string text, BarFrame frame)
    {
        Expression expression = Parse(text, [.. frame.ExtraNames]);
        PanelResult result = ExpressionPlan.Compile([expression])
            .Evaluate(BarPanel.Create([frame]), NoExternalSeries.Instance, TestContext.Current.CancellationToken);
        return result.Column(0, 0).ToArray();
    }
}
