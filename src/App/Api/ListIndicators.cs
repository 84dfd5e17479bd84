using TradingChitti.Indicators;
using TradingChitti.Indicators.Expressions;

namespace TradingChitti.App.Api;

/// <summary>A number an indicator is tuned by; <paramref name="Choices"/> are names that may stand for it.</summary>
public sealed record IndicatorParameterItem(
    string Name, double Default, double Minimum, double Maximum, bool Integer, string? SameAs, IReadOnlyList<string> Choices);

/// <summary>A series an indicator reads: a bar column, any series in its place, or one the caller has to name.</summary>
public sealed record IndicatorInputItem(string Name, bool AnySeries, bool Required);

/// <summary>A series an indicator gives; null where its range is open. A sparse one has no value on some bars.</summary>
public sealed record IndicatorOutputItem(string Name, double Minimum, double Maximum, bool Sparse);

/// <summary>
/// An indicator of the catalogue. Lookback and settled length are those of its default parameters; null where it never forgets.
/// </summary>
public sealed record IndicatorItem(
    string Id,
    string Name,
    IndicatorFamily Family,
    string? TaLib,
    IReadOnlyList<IndicatorInputItem> Inputs,
    IReadOnlyList<IndicatorParameterItem> Parameters,
    IReadOnlyList<IndicatorOutputItem> Outputs,
    int Lookback,
    int? Settled,
    string Formula,
    string? WhenUndefined,
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
        definition.TaLib,
        [.. definition.Inputs.Select(input => new IndicatorInputItem(input.Name, input.IsReal, input.IsRequired))],
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
        [.. definition.Outputs.Select(output => new IndicatorOutputItem(output.Name, output.Minimum, output.Maximum, output.IsSparse))],
        definition.Lookback(),
        definition.SettleLength() is var settled && settled < int.MaxValue ? settled : null,
        definition.Formula,
        definition.WhenUndefined,
        definition.Source);
}
