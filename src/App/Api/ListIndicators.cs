using TradingChitti.Indicators;
using TradingChitti.Indicators.Expressions;

namespace TradingChitti.App.Api;

/// <summary>A number an indicator is tuned by; <paramref name="Choices"/> are names that may stand for it.</summary>
public sealed record IndicatorParameterItem(
    string Name, double Default, double Minimum, double Maximum, bool Integer, string? SameAs, IReadOnlyList<string> Choices);

/// <summary>A series an indicator gives; null where its range is open.</summary>
public sealed record IndicatorOutputItem(string Name, double Minimum, double Maximum);

/// <summary>An indicator of the catalogue. The lookback is that of its default parameters.</summary>
public sealed record IndicatorItem(
    string Id,
    string Name,
    IndicatorFamily Family,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<IndicatorParameterItem> Parameters,
    IReadOnlyList<IndicatorOutputItem> Outputs,
    int Lookback,
    string Formula,
    string Source);

/// <summary>A built-in function of the expression language.</summary>
public sealed record FunctionItem(string Name, string Signature, ExpressionType Type, string Summary);

/// <summary>A series that does not come from bars.</summary>
public sealed record ExternalItem(string Name, string Family, ExpressionType Type, ExternalArgument Argument, string Unit, string Summary);

/// <summary>Every name an expression may use.</summary>
public sealed record Vocabulary(
    IReadOnlyList<IndicatorItem> Items, IReadOnlyList<FunctionItem> Functions, IReadOnlyList<ExternalItem> Externals);

/// <summary>The indicators, functions and external series of the expression language, for pickers and completion.</summary>
public sealed class ListIndicatorsHandler
{
    private static readonly Lazy<Vocabulary> All = new(Read);

    public Vocabulary Handle() => All.Value;

    private static Vocabulary Read() => new(
        [.. IndicatorCatalog.All.Select(Item)],
        [.. ExpressionFunctions.All.Select(function => new FunctionItem(function.Name, function.Signature, function.Type, function.Summary))],
        [
            .. ExternalSeriesCatalog.All.Select(series =>
                new ExternalItem(series.Name, series.Family, series.Type, series.Argument, series.Unit, series.Summary)),
        ]);

    private static IndicatorItem Item(IndicatorDefinition definition) => new(
        definition.Id,
        definition.Name,
        definition.Family,
        [.. definition.Inputs.Select(input => input.Name)],
        [
            .. definition.Parameters.Select(parameter => new IndicatorParameterItem(
                parameter.Name,
                parameter.Default,
                parameter.Minimum,
                parameter.Maximum,
                parameter.Integer,
                parameter.SameAs,
                [.. parameter.Choices.Select(choice => choice.Name)])),
        ],
        [.. definition.Outputs.Select(output => new IndicatorOutputItem(output.Name, output.Minimum, output.Maximum))],
        definition.Lookback(),
        definition.Formula,
        definition.Source);
}
