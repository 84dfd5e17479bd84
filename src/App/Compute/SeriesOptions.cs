using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Compute;

/// <summary>Section <c>Series</c>: what is computed for every instrument after each session.</summary>
public sealed class SeriesOptions
{
    public const string Section = "Series";

    /// <summary>Expressions whose latest values are kept; <see cref="Defaults"/> when none are configured.</summary>
    public IList<string> Expressions { get; init; } = [];

    /// <summary>Bars each series is computed from: enough for the longest window and for recurrences to settle.</summary>
    [Range(60, 5000)]
    public int Bars { get; set; } = 400;

    internal static IReadOnlyList<string> Defaults { get; } =
    [
        "sma(20)", "sma(50)", "sma(200)", "ema(20)", "ema(50)", "rsi(14)", "macd(12,26,9)", "bbands(20,2)", "atr(14)", "obv",
        "close / ago(close, 1) - 1", "volume / sma(volume, 20)",
    ];
}

[OptionsValidator]
public sealed partial class SeriesOptionsValidator : IValidateOptions<SeriesOptions>;
