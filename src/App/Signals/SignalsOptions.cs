using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Signals;

/// <summary>Settings <c>Signals:*</c>.</summary>
public sealed class SignalsOptions
{
    /// <summary>How old, in days, the last bar may be for a rule that reads bars beside news to be judged when articles arrive.</summary>
    [Range(1, 60)]
    public int FreshBarDays { get; set; } = 7;

    /// <summary>Alerts named in one message to be pushed.</summary>
    [Range(1, 500)]
    public int PushBatch { get; set; } = 50;
}

[OptionsValidator]
public sealed partial class SignalsOptionsValidator : IValidateOptions<SignalsOptions>;
