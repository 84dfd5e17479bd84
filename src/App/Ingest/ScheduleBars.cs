using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Every few minutes: asks for the files of sessions that have closed, as the calendar and the import log say, and again for files that
/// could not be had before.
/// </summary>
public sealed partial class ScheduleBarsHandler(
    TimerSlots slots,
    ReferenceStore reference,
    ImportStore imports,
    RequestImports request,
    OutboxTransaction transactions,
    IOptions<MarketDataOptions> options,
    TimeProvider time,
    ILogger<ScheduleBarsHandler> logger)
{
    private const string UseCase = "ScheduleBars";
    private const int RetriesAtOnce = 256;

    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.Source.StartActivity(UseCase);
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset slot = new(now.Ticks - now.Ticks % Slot.Ticks, TimeSpan.Zero);
        if (!await slots.TryTakeAsync(UseCase, slot, cancellationToken))
            return;
        int retried = await RetryAsync(now, cancellationToken);
        int asked = options.Value.FetchDaily ? await AskAsync(now, cancellationToken) : 0;
        if (retried + asked > 0)
            LogScheduled(asked, retried);
    }

    private Task<int> RetryAsync(DateTimeOffset now, CancellationToken cancellationToken) => transactions.RunAsync(
        async (connection, messages) =>
        {
            IReadOnlyList<long> ids = await imports.TakeRetriesAsync(
                connection, now, now.AddMinutes(options.Value.LostAfterMinutes), RetriesAtOnce, cancellationToken);
            RequestImports.AddMessages(messages, ids);
            return ids.Count;
        },
        cancellationToken);

    private async Task<int> AskAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        MarketCalendar calendar = await reference.LoadCalendarAsync(cancellationToken);
        IReadOnlyList<ImportRequest> due = FilesDue(calendar, options.Value, now);
        HashSet<(string Kind, string Name)> asked = [];
        foreach (IGrouping<string, ImportRequest> kind in due.GroupBy(file => file.Kind))
        {
            foreach (string name in await imports.LoadNamesAsync(kind.Key, [.. kind.Select(file => file.Name)], cancellationToken))
                asked.Add((kind.Key, name));
        }

        ImportRequest[] missing = [.. due.Where(file => !asked.Contains((file.Kind, file.Name)))];
        if (missing.Length > 0)
            await request.HandleAsync(missing, cancellationToken);
        return missing.Length;
    }

    /// <summary>The files of the last sessions that should be published by now. Lists without history are asked for on their own day only.</summary>
    internal static IReadOnlyList<ImportRequest> FilesDue(MarketCalendar calendar, MarketDataOptions options, DateTimeOffset now)
    {
        List<ImportRequest> due = [];
        DateOnly today = MarketCalendar.DayAt(now);
        DateOnly session = calendar.SessionOnOrBefore(today);
        for (int back = 0; back <= options.BackfillSessions; back++)
        {
            foreach (MarketFileOptions file in options.Files)
            {
                bool hasHistory = file.Url.Contains('{', StringComparison.Ordinal);
                bool published = MarketCalendar.CloseOf(session).AddMinutes(file.MinutesAfterClose) <= now;
                if (published && (hasHistory || session == today))
                    due.Add(RequestFor(file, session));
            }

            session = calendar.SessionOnOrBefore(session.AddDays(-1));
        }

        return due;
    }

    private static ImportRequest RequestFor(MarketFileOptions file, DateOnly session)
    {
        string url = Fill(file.Url, session);
        string name = file.Name is null ? url[(url.LastIndexOf('/') + 1)..] : Fill(file.Name, session);
        return new(file.Kind, name, url, file.Kind == ImportKinds.Session ? session : null);
    }

    private static string Fill(string template, DateOnly session) =>
        Placeholder.Replace(template, match => session.ToString(match.Groups["format"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(?<format>[^{}]+)\}")]
    private static partial Regex Placeholder { get; }

    [LoggerMessage(EventIds.MarketData + 1, LogLevel.Information, "Market files: {Asked} asked for, {Retried} tried again")]
    private partial void LogScheduled(int asked, int retried);
}
