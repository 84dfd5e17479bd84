using Npgsql;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Market.Quality;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Looks at the bars of a file on their way in, in its transaction: rows a rule refuses are kept apart, with what a reader refused; rows a rule only
/// warns of are taken and listed; jumps that look like unrecorded corporate actions are put before an operator.
/// </summary>
public sealed class ImportWatch(ReferenceStore reference, TimeProvider time)
{
    /// <summary>The bars to write. A file of the whole market proves its session; one symbol's does not.</summary>
    public async Task<BarTable> ScreenAsync(
        NpgsqlConnection connection, Import import, ReadOutcome file, BarTable bars, bool isWholeMarket, CancellationToken cancellationToken)
    {
        Func<DateOnly, bool> isSession = isWholeMarket ? _ => true : (await reference.LoadCalendarAsync(cancellationToken)).IsSession;
        IReadOnlyList<QualityFinding> findings = BarQuality.Check(bars, isSession);
        QuarantinedBar[] rows =
        [
            .. file.Quarantined,
            .. findings.Select(finding => QuarantinedBars.Of(bars, finding.Row, finding.Rule, finding.Reason)),
        ];
        await QuarantineStore.AddAsync(connection, import.Name, rows, time.GetUtcNow(), cancellationToken);
        HashSet<int> withheld = [.. findings.Where(finding => finding.Rule.Severity == QualitySeverity.Error).Select(finding => finding.Row)];
        return withheld.Count == 0 ? bars : bars.Take([.. Enumerable.Range(0, bars.Count).Where(row => !withheld.Contains(row))]);
    }

    /// <summary>Keeps what looks like a corporate action in the daily bars of one instrument.</summary>
    public async Task DetectActionsAsync(NpgsqlConnection connection, int instrumentId, BarTable bars, CancellationToken cancellationToken)
    {
        BarFrame frame = new(
            instrumentId,
            bars.Sessions.ToArray(),
            Rupees(bars.Open),
            Rupees(bars.High),
            Rupees(bars.Low),
            Rupees(bars.Close),
            Array.ConvertAll(bars.Volume.ToArray(), shares => (double)shares));
        IReadOnlyList<SuspectedAction> suspects = ActionDetector.Find(frame, [], DateOnly.MinValue);
        await SuspectedActionStore.AddAsync(
            connection, [.. suspects.Select(suspect => (instrumentId, suspect))], time.GetUtcNow(), cancellationToken);
    }

    private static double[] Rupees(ReadOnlySpan<long> units) =>
        Array.ConvertAll(units.ToArray(), unit => (double)unit / BarTable.UnitsPerRupee);
}
