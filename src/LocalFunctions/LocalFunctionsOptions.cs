using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.LocalFunctions;

/// <summary>Settings of the runner, section <c>LocalFunctions</c>. Batches and deliveries default to those of the functions' <c>host.json</c>.</summary>
public sealed class LocalFunctionsOptions
{
    public const string Section = "LocalFunctions";

    /// <summary>Whether schedules fire. A replay turns this off and runs timer functions by hand.</summary>
    public bool Timers { get; set; } = true;

    /// <summary>Whether queues are read.</summary>
    public bool Queues { get; set; } = true;

    /// <summary>What stands before every HTTP function's route.</summary>
    public string RoutePrefix { get; set; } = "api";

    /// <summary>Where generated keys and timer slots are kept; relative to the content root.</summary>
    [Required]
    public string StateFolder { get; set; } = Path.Combine(".local", "functions");

    /// <summary>Function keys by name. The one named <c>master</c> opens every level, the others level <c>Function</c>.</summary>
    public Dictionary<string, string> Keys { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Messages asked for at once.</summary>
    [Range(1, 32)]
    public int BatchSize { get; set; } = 16;

    /// <summary>A queue is read again when no more than this many of its messages are running.</summary>
    [Range(0, 1000)]
    public int NewBatchThreshold { get; set; } = 8;

    /// <summary>Messages running at the same time, over all queues: one machine does the work of many instances.</summary>
    [Range(1, 1000)]
    public int MaxConcurrentMessages { get; set; } = 32;

    /// <summary>Deliveries after which a message that still fails is moved to the poison queue.</summary>
    [Range(1, 100)]
    public int MaxDequeueCount { get; set; } = 5;

    /// <summary>How long a message taken by a process that died stays hidden; renewed at half time while its function runs.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "1.00:00:00")]
    public TimeSpan VisibilityTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a failed message stays hidden before its next delivery. Storage counts in whole seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>First pause after an empty read; it doubles up to <see cref="MaximumPollInterval"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan MinimumPollInterval { get; set; } = TimeSpan.FromMilliseconds(50);

    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan MaximumPollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long running functions may take to finish at shutdown before they are cancelled and their messages released.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a negotiated SignalR token may be used to connect.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);
}

[OptionsValidator]
internal sealed partial class LocalFunctionsOptionsValidator : IValidateOptions<LocalFunctionsOptions>;
