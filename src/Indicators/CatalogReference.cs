using System.Globalization;
using System.Text;

namespace TradingChitti.Indicators;

/// <summary>Writes the reference page of the indicators from their definitions.</summary>
public static class CatalogReference
{
    /// <summary>The page, in Markdown.</summary>
    public static string Write()
    {
        StringBuilder page = new();
        page.Append(
            $"""
            # Indicators

            Written from the catalogue, which holds {IndicatorCatalog.All.Count}. `x` is any series, the close unless another is given; `x[1]` is its value
            one bar before. Parameters are given by position or name. A value is missing on the first *lookback* bars; it has forgotten what came
            before the series after *settled* bars, to one part in a million. A bar with a missing input has no value, and the indicator starts again
            on the next.


            """);
        foreach (IGrouping<IndicatorFamily, IndicatorDefinition> family in IndicatorCatalog.All.GroupBy(each => each.Family).OrderBy(each => each.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"## {family.Key}\n\n");
            foreach (IndicatorDefinition definition in family)
                Append(page, definition);
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder page, IndicatorDefinition definition)
    {
        int settled = definition.SettleLength();
        page.Append(CultureInfo.InvariantCulture, $"### `{definition.Id}` {definition.Name}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"`{Call(definition)}`\n\n");
        page.Append(CultureInfo.InvariantCulture, $"* formula: {definition.Formula}\n");
        page.Append(CultureInfo.InvariantCulture, $"* reads {string.Join(", ", Read(definition))}");
        page.Append(CultureInfo.InvariantCulture, $"; gives {string.Join(", ", definition.Outputs.Select(Describe))}\n");
        if (definition.Parameters.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"* parameters: {string.Join("; ", definition.Parameters.Select(Describe))}\n");
        page.Append(CultureInfo.InvariantCulture, $"* lookback {definition.Lookback()}, settled {(settled == int.MaxValue ? "never" : settled)}, by default\n");
        if (definition.WhenUndefined is not null)
            page.Append(CultureInfo.InvariantCulture, $"* {definition.WhenUndefined}\n");
        page.Append(CultureInfo.InvariantCulture, $"* source: {definition.Source}\n\n");
    }

    private static string Call(IndicatorDefinition definition)
    {
        string[] arguments = [.. definition.SeriesNames, .. definition.Parameters.Select(parameter => parameter.Name)];
        return $"{definition.Id}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> Read(IndicatorDefinition definition)
    {
        int series = 0;
        foreach (IndicatorInput input in definition.Inputs)
            yield return input.IsReal ? definition.SeriesNames[series++] : input.Name;
    }

    private static string Describe(IndicatorOutput output) =>
        (double.IsFinite(output.Minimum), double.IsFinite(output.Maximum)) switch
        {
            (true, true) => $"`{output.Name}` from {Number(output.Minimum)} to {Number(output.Maximum)}",
            (true, false) => $"`{output.Name}` from {Number(output.Minimum)} up",
            (false, true) => $"`{output.Name}` up to {Number(output.Maximum)}",
            _ => $"`{output.Name}`",
        };

    private static string Describe(IndicatorParameter parameter)
    {
        string byDefault = parameter.SameAs is null ? Number(parameter.Default) : parameter.SameAs;
        string range = parameter.IsAverage
            ? string.Join(", ", parameter.Choices.Select(choice => $"{choice.Value} {choice.Name}"))
            : Math.Abs(parameter.Maximum) > 1e30 ? "any number" : $"{Number(parameter.Minimum)} to {Number(parameter.Maximum)}";
        return $"`{parameter.Name}` = {byDefault} ({range})";
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
