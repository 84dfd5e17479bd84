using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TradingChitti.App.Messages;

namespace TradingChitti.App.Wiring;

/// <summary>Traces, metrics and logs, wired once for every process. OTLP export is behind <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
public static class Telemetry
{
    public const string SourceName = "TradingChitti";

    public static ActivitySource Source { get; } = new(SourceName);

    public static Meter Meter { get; } = new(SourceName);

    /// <summary>Starts the span of a unit of work under the trace its message carries, so that one alert is one trace.</summary>
    public static Activity? StartWork(string useCase, Message message) =>
        ActivityContext.TryParse(message.TraceParent, null, isRemote: true, out ActivityContext parent)
            ? Source.StartActivity(useCase, ActivityKind.Consumer, parent)
            : Source.StartActivity(useCase, ActivityKind.Consumer);

    internal static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        bool export = !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "tradingchitti"))
            .WithTracing(tracing =>
            {
                tracing.AddSource(SourceName).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddNpgsql();
                if (export)
                    tracing.AddOtlpExporter();
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(SourceName).AddMeter("Npgsql").AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
                if (export)
                    metrics.AddOtlpExporter();
            })
            .WithLogging(logging =>
            {
                if (export)
                    logging.AddOtlpExporter();
            });
        return services;
    }
}
