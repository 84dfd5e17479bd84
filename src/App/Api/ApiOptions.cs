using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Api;

/// <summary>Settings <c>Api:*</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Cores one screen may use.</summary>
    [Range(1, 64)]
    public int ScreenCores { get; set; } = 2;

    /// <summary>The most bars a screen may look back; what the universe in memory is bounded by.</summary>
    [Range(250, 5000)]
    public int ScreenMostRows { get; set; } = 1500;
}

[OptionsValidator]
public sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
