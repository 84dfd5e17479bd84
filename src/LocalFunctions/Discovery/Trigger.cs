using TradingChitti.LocalFunctions.Timers;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>What makes a function run.</summary>
internal abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>Name of the kind in metrics and traces.</summary>
    public abstract string Kind { get; }

    public sealed record Timer(TimerSchedule Schedule, bool UseMonitor, bool RunOnStartup, RetryPlan? Retry) : Trigger
    {
        public override string Kind => "timer";
    }

    public sealed record Queue(string QueueName, string Connection) : Trigger
    {
        public override string Kind => "queue";
    }

    public sealed record Http(string Route, IReadOnlyList<string> Methods, AuthorizationLevel Level) : Trigger
    {
        public override string Kind => "http";
    }
}
