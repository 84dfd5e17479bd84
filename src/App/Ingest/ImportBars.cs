using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.App.Messages;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Fetches market files and takes each whole or not at all: rows, import log and the messages that follow are one transaction. What cannot be
/// had is tried again; what cannot be used is refused with its reason.
/// </summary>
public sealed partial class ImportBarsHandler(
    OutboundHttp http,
    ImportStore imports,
    MarketFileWriter writer,
    MarketFileChecks checks,
    OutboxTransaction transactions,
    IOptions<MarketDataOptions> options,
    TimeProvider time,
    ILogger<ImportBarsHandler> logger)
{
    private const string Imported = "imported";

    private static readonly Counter<long> Files =
        Telemetry.Meter.CreateCounter<long>("tradingchitti.imports", "{file}", "Market files by kind and outcome");

    private static readonly Counter<long> Bars =
        Telemetry.Meter.CreateCounter<long>("tradingchitti.import.rows", "{row}", "Rows taken from market files");

    public async Task HandleAsync(ImportBars message, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.StartWork("ImportBars", message);
        foreach (long importId in message.ImportIds)
        {
            if (await imports.FindAsync(importId, cancellationToken) is { } import)
                await ImportAsync(import, cancellationToken);
            else
                LogUnknown(importId);
        }
    }

    private async Task ImportAsync(Import import, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(import.Url, UriKind.Absolute, out Uri? url))
        {
            await RefuseAsync(import, null, null, $"'{import.Url}' is not an address.", cancellationToken);
            return;
        }

        DownloadOutcome download = await http.DownloadAsync(new(url, options.Value.MaxFileMebibytes << 20), cancellationToken);
        switch (download)
        {
            case DownloadOutcome.Downloaded downloaded:
                await TakeAsync(import, downloaded.Body.ToArray(), cancellationToken);
                break;
            case DownloadOutcome.TooLarge or DownloadOutcome.Blocked:
                await RefuseAsync(import, null, null, $"Not fetched: {download.Reason}.", cancellationToken);
                break;
            default:
                await TryLaterAsync(import, download, cancellationToken);
                break;
        }
    }

    private async Task TakeAsync(Import import, byte[] file, CancellationToken cancellationToken)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(file));
        if (import.Status == Imported && import.ContentHash == hash)
            return;
        ReadOutcome outcome = NseFile.Read(file, import.Name);
        if (WhyNot(import, outcome) is { } reason)
        {
            await RefuseAsync(import, hash, outcome, reason, cancellationToken);
            return;
        }

        int? taken = await transactions.RunAsync<int?>(
            async (connection, messages) =>
            {
                Import? current = await imports.LockAsync(connection, import.ImportId, cancellationToken);
                if (current is null || (current.Status == Imported && current.ContentHash == hash))
                    return null; // another worker was faster
                if (await checks.WhyNotAsync(connection, outcome, cancellationToken) is { } refusal)
                {
                    await imports.RecordRefusedAsync(
                        connection, import.ImportId, hash, outcome, refusal, time.GetUtcNow(), cancellationToken);
                    Count(import, "failed");
                    LogRefused(import.Kind, import.Name, refusal);
                    return null;
                }

                WrittenFile written = await writer.WriteAsync(connection, messages, current, outcome, null, cancellationToken);
                await imports.RecordImportedAsync(
                    connection, import.ImportId, hash, written.Session, written.RowsTaken, written.Outcome, time.GetUtcNow(), cancellationToken);
                return written.RowsTaken;
            },
            cancellationToken);
        if (taken is not { } rows)
            return;
        Count(import, Imported);
        Bars.Add(rows, new KeyValuePair<string, object?>("kind", import.Kind));
        LogImported(import.Kind, import.Name, rows, outcome.RowsRejected);
    }

    private string? WhyNot(Import import, ReadOutcome outcome)
    {
        string found = ImportKinds.Of(outcome);
        return outcome switch
        {
            ReadOutcome.Refused refused => refused.Reason,
            _ when found != import.Kind => $"A file of kind '{import.Kind}' was asked for; this one is of kind '{found}'.",
            ReadOutcome.SessionFile file when import.Session is { } session && file.Session != session =>
                $"The file is of {file.Session:yyyy-MM-dd}; {session:yyyy-MM-dd} was asked for.",
            // A history is of the day it was made; where recorded days are replayed, the clock stands before it.
            ReadOutcome.HistoryFile => null,
            _ => checks.WhyTooEarly(outcome),
        };
    }

    private async Task RefuseAsync(Import import, string? hash, ReadOutcome? outcome, string reason, CancellationToken cancellationToken)
    {
        await transactions.RunAsync(
            async (connection, _) =>
            {
                await imports.RecordRefusedAsync(connection, import.ImportId, hash, outcome, reason, time.GetUtcNow(), cancellationToken);
                return true;
            },
            cancellationToken);
        Count(import, "failed");
        LogRefused(import.Kind, import.Name, reason);
    }

    private async Task TryLaterAsync(Import import, DownloadOutcome download, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        bool missing = download is DownloadOutcome.Refused { Status: System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Gone };
        DateTimeOffset? nextTry = NextTry(import, now, options.Value);
        if (nextTry is { } soonest && download is DownloadOutcome.Refused refused)
            nextTry = new[] { soonest, refused.RetryAt ?? soonest, now + (refused.RetryAfter ?? TimeSpan.Zero) }.Max();
        string words = nextTry is null ? $"Given up: {download.Reason}." : $"Will be tried again: {download.Reason}.";
        await imports.RecordNotFetchedAsync(import.ImportId, missing, words, nextTry, now, cancellationToken);
        Count(import, missing ? "missing" : "unreachable");
        LogNotFetched(import.Kind, import.Name, words);
    }

    /// <summary>
    /// The exchange publishes in the evening, at times late; a file that is not there by noon of the next day is not coming, as on a holiday
    /// nobody listed.
    /// </summary>
    internal static DateTimeOffset? NextTry(Import import, DateTimeOffset now, MarketDataOptions options)
    {
        DateOnly day = MarketCalendar.DayAt(import.RequestedAt);
        if (import.Session is { } session && session < day.AddDays(-1))
            return null; // an old file that is not in the archive today will not be tomorrow
        DateTimeOffset midnight = MarketCalendar.CloseOf(day) + (TimeOnly.MaxValue - MarketCalendar.CloseTime);
        return now < midnight ? now.AddMinutes(options.RetryMinutes)
            : now < midnight.AddHours(12) ? now.AddMinutes(options.LateRetryMinutes)
            : null;
    }

    private static void Count(Import import, string outcome) =>
        Files.Add(1, new KeyValuePair<string, object?>("kind", import.Kind), new KeyValuePair<string, object?>("outcome", outcome));

    [LoggerMessage(EventIds.MarketData + 10, LogLevel.Information, "Imported {Kind} {Name}: {Rows} rows taken, {Rejected} rejected")]
    private partial void LogImported(string kind, string name, int rows, int rejected);

    [LoggerMessage(EventIds.MarketData + 11, LogLevel.Warning, "Refused {Kind} {Name}: {Reason}")]
    private partial void LogRefused(string kind, string name, string reason);

    [LoggerMessage(EventIds.MarketData + 12, LogLevel.Warning, "Not fetched {Kind} {Name}: {Reason}")]
    private partial void LogNotFetched(string kind, string name, string reason);

    [LoggerMessage(EventIds.MarketData + 13, LogLevel.Warning, "Import {ImportId} is not in the import log")]
    private partial void LogUnknown(long importId);
}
