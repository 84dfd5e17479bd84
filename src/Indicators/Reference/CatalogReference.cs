using System.Globalization;
using System.Text;

namespace TradingChitti.Indicators.Reference;

/// <summary>Writes the reference pages of the indicators from their definitions.</summary>
public static class CatalogReference
{
    /// <summary>Every page and picture: its path under <c>docs</c> and its text.</summary>
    public static IReadOnlyDictionary<string, string> Write()
    {
        Dictionary<string, string> files = new() { ["indicators.md"] = Index() };
        foreach (IGrouping<IndicatorFamily, IndicatorDefinition> family in Families())
        {
            StringBuilder page = new();
            page.Append(CultureInfo.InvariantCulture, $"# {family.Key}\n\n");
            page.Append("Written from the catalogue; [how to read it](../indicators.md).\n\n");
            foreach (IndicatorDefinition definition in family)
            {
                Append(page, definition);
                files[$"indicators/images/{definition.Id}.svg"] = IndicatorChart.Draw(definition);
            }

            files[PageOf(family.Key)] = page.ToString().TrimEnd() + "\n";
        }

        return files;
    }

    private static IEnumerable<IGrouping<IndicatorFamily, IndicatorDefinition>> Families() =>
        IndicatorCatalog.All.GroupBy(each => each.Family).OrderBy(each => each.Key);

    private static string PageOf(IndicatorFamily family) => $"indicators/{family.ToString().ToLowerInvariant()}.md";

    private static string Index()
    {
        int fromTaLib = IndicatorCatalog.All.Count(definition => definition.TaLib is not null);
        StringBuilder page = new();
        page.Append(
            $"""
            # Indicators

            Written from the catalogue, which holds {IndicatorCatalog.All.Count}, {fromTaLib} of them TA-Lib's. In formulas `x` is any series, the close unless another is
            given; `x[1]` is its value one bar before. Parameters are given by position or name. A value is missing on the first *lookback*
            bars; it has forgotten what came before the series after *settled* bars, to one part in a million. A bar with a missing input has
            no value, and the indicator starts again on the next. Where other libraries mean something else by a name is told in
            [conventions](indicator-conventions.md).

            The pictures show made-up prices: what is in the price's own units is drawn over the close, the rest below; a candlestick pattern is
            shown where it first comes up, if it does in thirty thousand bars.


            """);
        foreach (IGrouping<IndicatorFamily, IndicatorDefinition> family in Families())
        {
            page.Append(CultureInfo.InvariantCulture, $"## [{family.Key}]({PageOf(family.Key)})\n\n| id | name | TA-Lib | gives |\n|---|---|---|---|\n");
            foreach (IndicatorDefinition definition in family)
            {
                page.Append(CultureInfo.InvariantCulture, $"| [`{definition.Id}`]({PageOf(family.Key)}#{definition.Id}) | {definition.Name} ");
                page.Append(CultureInfo.InvariantCulture, $"| {definition.TaLib} | {string.Join(", ", definition.Outputs.Select(output => output.Name))} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder page, IndicatorDefinition definition)
    {
        int settled = definition.SettleLength();
        page.Append(CultureInfo.InvariantCulture, $"## {definition.Id}\n\n{definition.Name}\n\n");
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
        page.Append(CultureInfo.InvariantCulture, $"![{definition.Id}](images/{definition.Id}.svg)\n\n");
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
        } + (output.IsSparse ? " (not on every bar)" : "");

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
