using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Api;

/// <summary>Settings <c>TradingChitti:*</c>: how the market is fed.</summary>
public sealed class ModeOptions
{
    /// <summary>Where the market comes from: fictional companies, recorded files, or the exchange.</summary>
    [RegularExpression("sample|replay|live")]
    public string Mode { get; set; } = "live";
}

[OptionsValidator]
public sealed partial class ModeOptionsValidator : IValidateOptions<ModeOptions>;
