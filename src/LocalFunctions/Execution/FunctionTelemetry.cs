using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TradingChitti.LocalFunctions.Execution;

/// <summary>Spans and metrics of invocations, under the product's own source and meter name.</summary>
internal sealed class FunctionTelemetry : IDisposable
{
    public const string SourceName = "TradingChitti";

    private readonly ActivitySource _source = new(SourceName);
    private readonly Counter<long> _invocations;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _duration;

    public FunctionTelemetry(IMeterFactory meters)
    {
        Meter meter = meters.Create(SourceName); // owned by the factory
        _invocations = meter.CreateCounter<long>("tradingchitti.function.invocations", "{invocation}", "Functions that ran to their end.");
        _failures = meter.CreateCounter<long>("tradingchitti.function.failures", "{invocation}", "Functions that ended with an error.");
        _duration = meter.CreateHistogram<double>("tradingchitti.function.duration", "s", "Time from binding to the last output.");
    }

    public Activity? Start(string function, string trigger, ActivityContext parent)
    {
        ActivityKind kind = trigger is "queue" ? ActivityKind.Consumer : ActivityKind.Internal;
        Activity? activity = parent == default
            ? _source.StartActivity($"function {function}", kind)
            : _source.StartActivity($"function {function}", kind, parent);
        activity?.SetTag("faas.name", function).SetTag("faas.trigger", trigger);
        return activity;
    }

    public void Record(string function, string trigger, TimeSpan elapsed, bool failed)
    {
        TagList tags = new() { { "function", function }, { "trigger", trigger } };
        _invocations.Add(1, tags);
        if (failed)
            _failures.Add(1, tags);
        _duration.Record(elapsed.TotalSeconds, tags);
    }

    public void Dispose() => _source.Dispose();
}
