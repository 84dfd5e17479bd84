using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using TradingChitti.Host.Embedded;

namespace TradingChitti.Host.Running;

/// <summary>Logs: warnings for people on standard error, everything structured in rolling files. Standard output stays for results.</summary>
internal static class HostLog
{
    private const long FileLimitBytes = 20 * 1024 * 1024;
    private const int FilesKept = 10;

    public static Logger Create(StateFolder state, LogEventLevel console) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
        .MinimumLevel.Override("Azure", LogEventLevel.Warning)
        .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
        .Enrich.FromLogContext()
        .WriteTo.Console(
            console,
            outputTemplate: "  {Level:u4} {Message:lj}{NewLine}",
            formatProvider: CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Verbose)
        .WriteTo.File(
            new CompactJsonFormatter(),
            Path.Combine(state.Logs, "host-.log"),
            rollingInterval: RollingInterval.Day,
            rollOnFileSizeLimit: true,
            fileSizeLimitBytes: FileLimitBytes,
            retainedFileCountLimit: FilesKept)
        .CreateLogger();
}
