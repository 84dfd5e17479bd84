using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.App.Messages;
using TradingChitti.App.Signals;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.Queues;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;
using TradingChitti.Market.Quality;

namespace TradingChitti.App.Compute;

/// <summary>A session for which the series of instruments are new.</summary>
public sealed record SeriesComputed(DateOnly Session, int Instruments);

/// <summary>Computes the default series of many instruments at once, keeps their latest values and has the rules judge the session.</summary>
public sealed partial class ComputeSeriesHandler(
    BarStore bars,
    SeriesStore series,
    DefaultSeries defaults,
    OutboxTransaction transactions,
    TimeProvider time,
    IOptions<SeriesOptions> options,
    ILogger<ComputeSeriesHandler> logger)
{
    private static readonly Histogram<double> Duration =
        Telemetry.Meter.CreateHistogram<double>("tradingchitti.compute.duration", "s", "Time to compute the series of one message");

    /// <summary>Returns null when none of the instruments traded on the session.</summary>
    public async Task<SeriesComputed?> HandleAsync(Messages.ComputeSeries message, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.StartWork("ComputeSeries", message);
        long started = TimeProvider.System.GetTimestamp();
        BarPanel panel = await bars.LoadPanelAsync(message.InstrumentIds, message.Session, options.Value.Bars, cancellationToken);
        PanelResult result = defaults.Plan.Evaluate(panel, NoExternalSeries.Instance, PlanOptions.LastBars, cancellationToken);
        List<SeriesValue> values = new(panel.Frames.Count * defaults.Names.Count);
        List<int> traded = new(panel.Frames.Count);
        List<(int InstrumentId, SuspectedAction Action)> suspects = [];
        for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
        {
            BarFrame frame = panel.Frames[instrument];
            if (frame.Sessions[^1] == message.Session)
            {
                traded.Add(frame.InstrumentId);
                // On adjusted bars: what is recorded leaves no jump into the session.
                suspects.AddRange(ActionDetector.Find(frame, [], message.Session).Select(suspect => (frame.InstrumentId, suspect)));
            }

            AddValues(result, instrument, frame, values);
        }

        await transactions.RunAsync(
            async (connection, messages) =>
            {
                await series.UpsertAsync(connection, values, cancellationToken);
                await SuspectedActionStore.AddAsync(connection, suspects, time.GetUtcNow(), cancellationToken);
                if (traded.Count > 0)
                {
                    EvaluateRules judge = new(message.Session, PointInTimeSeries.EveningOf(message.Session), traded);
                    messages.Add((QueueNames.EvaluateRules, MessageJson.Write(judge)));
                }

                return true;
            },
            cancellationToken);
        double seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Duration.Record(seconds);
        LogComputed(message.Session, panel.Frames.Count, values.Count, seconds);
        return traded.Count == 0 ? null : new(message.Session, traded.Count);
    }

    private void AddValues(PanelResult result, int instrument, BarFrame frame, List<SeriesValue> values)
    {
        int name = 0;
        foreach (Expression expression in defaults.Plan.Expressions)
        {
            for (int output = 0; output < expression.Roots.Count; output++, name++)
                values.Add(new(frame.InstrumentId, defaults.Names[name], frame.Sessions[^1], result.Last(expression.Roots[output], instrument)));
        }
    }

    [LoggerMessage(EventIds.Compute + 1, LogLevel.Information, "Series of {Session}: {Instruments} instruments, {Values} values in {Seconds:0.000} s")]
    private partial void LogComputed(DateOnly session, int instruments, int values, double seconds);
}
