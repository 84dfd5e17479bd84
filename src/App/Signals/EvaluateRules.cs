using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.App.Messages;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;
using TradingChitti.Data.Signals;
using TradingChitti.Market;
using TradingChitti.Rules;

namespace TradingChitti.App.Signals;

/// <summary>
/// Judges the rules for a batch of instruments and raises alerts. Nothing later than the message's session and instant is seen: bars of a
/// session count as known from its evening on, so that a run repeated later gives the same.
/// <para>
/// An alert is raised once per rule, instrument and session, and not again within the rule's cooldown. Cooldown looks only at alerts of
/// earlier sessions. While sessions are judged in order, as when a day's files are finished before the next day's begin, the alerts are a
/// function of the data alone, however often a message is delivered. Should a later session be judged before an earlier one, both may
/// alert within one cooldown; no alert is lost, and none is doubled.
/// </para>
/// </summary>
public sealed partial class EvaluateRulesHandler(
    RuleBook book,
    BarStore bars,
    InstrumentStore instruments,
    ReferenceStore reference,
    ExternalsStore externals,
    AlertStore alerts,
    OutboxTransaction transaction,
    IOptions<SignalsOptions> options,
    TimeProvider time,
    ILogger<EvaluateRulesHandler> logger)
{
    private static readonly Counter<long> Raised =
        Telemetry.Meter.CreateCounter<long>("tradingchitti.alerts.raised", "{alert}", "Alerts raised, by whether articles alone set them off.");

    private static readonly Histogram<double> Seconds =
        Telemetry.Meter.CreateHistogram<double>("tradingchitti.rules.evaluation", "s", "Time to judge one batch of instruments, loading included.");

    /// <summary>Returns the ids of the alerts that are new.</summary>
    public async Task<IReadOnlyList<long>> HandleAsync(EvaluateRules message, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.StartWork("EvaluateRules", message);
        long started = TimeProvider.System.GetTimestamp();
        IReadOnlyList<BarFrame> frames = await LoadFramesAsync(message, cancellationToken);
        List<Signal> signals = [];
        if (message.NewsOnly)
        {
            DateOnly fresh = message.Session.AddDays(-options.Value.FreshBarDays);
            ILookup<bool, BarFrame> byFreshness = frames.ToLookup(frame => frame.Sessions[^1] >= fresh);
            signals.AddRange(await EvaluateAsync(book.ReadingNews, [.. byFreshness[true]], message, cancellationToken));
            signals.AddRange(await EvaluateAsync(book.OnlyNews, [.. byFreshness[false]], message, cancellationToken));
        }
        else
        {
            // An instrument that did not trade has told nothing new: its last verdict has been given in its last session.
            BarFrame[] traded = [.. frames.Where(frame => frame.Sessions[^1] == message.Session)];
            signals.AddRange(await EvaluateAsync(book.All, traded, message, cancellationToken));
        }

        List<Signal> due = await DropCoolingAsync(signals, message.Session, cancellationToken);
        IReadOnlyList<long> raised = due.Count == 0 ? [] : await RaiseAsync(due, message, cancellationToken);
        Seconds.Record(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        work?.SetTag("alerts", raised.Count);
        LogEvaluated(message.Session, frames.Count, signals.Count, raised.Count);
        return raised;
    }

    private async Task<IReadOnlyList<BarFrame>> LoadFramesAsync(EvaluateRules message, CancellationToken cancellationToken)
    {
        DateOnly lastKnown = PointInTimeSeries.EveningOf(message.Session) <= message.AsOf ? message.Session : message.Session.AddDays(-1);
        return await bars.LoadFramesAsync(message.InstrumentIds, lastKnown, HistoryRows.For(book.Lookback) + 1, cancellationToken);
    }

    private async Task<IReadOnlyList<Signal>> EvaluateAsync(
        IReadOnlyList<RuleDefinition> rules, IReadOnlyList<BarFrame> frames, EvaluateRules message, CancellationToken cancellationToken)
    {
        if (frames.Count == 0 || rules.Count == 0)
            return [];
        var read = book.ExternalsOf(rules);
        PointInTimeSeries known = await PointInTimeSeries.LoadAsync(externals, read, frames, message.AsOf, cancellationToken);
        ArticleEvidence articles = await ArticleEvidence.LoadAsync(
            externals, read, [.. frames.Select(frame => frame.InstrumentId)], message.AsOf, cancellationToken);
        RuleRun run = RuleEngine.Evaluate(rules, BarPanel.Create(frames), known, articles, cancellationToken);
        foreach (RuleFailure failure in run.Failures)
            LogRuleFailed(failure.Error, failure.Rule.Id, failure.Reason);
        return run;
    }

    private async Task<List<Signal>> DropCoolingAsync(List<Signal> signals, DateOnly session, CancellationToken cancellationToken)
    {
        int longest = signals.Select(signal => signal.Rule.CooldownSessions).DefaultIfEmpty().Max();
        if (longest == 0)
            return signals;
        DateOnly[] before = SessionsBefore(await reference.LoadCalendarAsync(cancellationToken), session, longest);
        var last = await alerts.LoadLastSessionsAsync(
            [.. signals.Select(signal => signal.InstrumentId).Distinct()], before[^1], session, cancellationToken);
        return
        [
            .. signals.Where(signal => signal.Rule.CooldownSessions == 0
                || !last.TryGetValue((signal.Rule.Id, signal.InstrumentId), out DateOnly alerted)
                || alerted < before[signal.Rule.CooldownSessions - 1]),
        ];
    }

    private async Task<IReadOnlyList<long>> RaiseAsync(
        List<Signal> signals, EvaluateRules message, CancellationToken cancellationToken)
    {
        Dictionary<int, string> symbols = (await instruments.LoadAsync(
            [.. signals.Select(signal => signal.InstrumentId).Distinct()], cancellationToken))
            .ToDictionary(instrument => instrument.InstrumentId, instrument => instrument.Symbol);
        NewAlert[] raising =
        [
            .. signals.Select(signal => new NewAlert(
                signal.Rule,
                signal.InstrumentId,
                message.Session,
                message.AsOf,
                signal.Impact,
                signal.Confidence,
                signal.ConfidenceBasis,
                HeadlineOf(symbols[signal.InstrumentId], signal),
                signal.Evidence)),
        ];
        IReadOnlyList<long> raised = await transaction.RunAsync(
            async (connection, messages) =>
            {
                IReadOnlyList<long> ids = await AlertStore.InsertAsync(connection, raising, time.GetUtcNow(), cancellationToken);
                foreach (long[] batch in ids.Chunk(options.Value.PushBatch))
                    messages.Add((QueueNames.PushAlerts, MessageJson.Write(new PushAlerts(batch))));
                return ids;
            },
            cancellationToken);
        Raised.Add(raised.Count, new KeyValuePair<string, object?>("news_only", message.NewsOnly));
        return raised;
    }

    /// <summary>What happened; for a rule of the news family, with the newest article that stands behind it.</summary>
    private static string HeadlineOf(string symbol, Signal signal)
    {
        string headline = AlertHeadline.For(symbol, signal);
        EvidenceItem? article = signal.Rule.Family is RuleFamily.News
            ? signal.Evidence.FirstOrDefault(item => item.Kind == EvidenceItem.ArticleKind)
            : null;
        return article is null ? headline : $"{headline} – {article.Text}";
    }

    /// <summary>The sessions before a day, the nearest first.</summary>
    private static DateOnly[] SessionsBefore(MarketCalendar calendar, DateOnly session, int count)
    {
        DateOnly[] before = new DateOnly[count];
        DateOnly day = session;
        for (int i = 0; i < count; i++)
            before[i] = day = calendar.SessionOnOrBefore(day.AddDays(-1));
        return before;
    }

    [LoggerMessage(EventIds.Signals + 1, LogLevel.Information,
        "Rules of {Session}: {Instruments} instruments, {Signals} signals, {Alerts} new alerts")]
    private partial void LogEvaluated(DateOnly session, int instruments, int signals, int alerts);

    [LoggerMessage(EventIds.Signals + 5, LogLevel.Error, "Rule {RuleId} was left out: {Reason}")]
    private partial void LogRuleFailed(Exception? error, string ruleId, string reason);
}
