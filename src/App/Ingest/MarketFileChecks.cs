using Npgsql;
using TradingChitti.Data.Market;
using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Market.Vendor;

namespace TradingChitti.App.Ingest;

/// <summary>What a readable file must not be: of a day to come, another company's prices under this name, or at odds with the exchange.</summary>
public sealed class MarketFileChecks(InstrumentStore instruments, VendorStore vendor, TimeProvider time)
{
    // Enough to tell one company from another, and little enough to compare with the whole market.
    private const int ComparedSessions = 250;

    private const decimal LargestDifferenceInr = 0.01m;
    private const double LargestContradictedPart = 0.01;

    /// <summary>Why a file whose bars reach beyond today is refused; null when they do not.</summary>
    public string? WhyTooEarly(ReadOutcome outcome)
    {
        BarTable? bars = BarsOf(outcome);
        DateOnly last = DateOnly.MinValue;
        if (bars is not null)
        {
            foreach (DateOnly session in bars.Sessions)
                last = session > last ? session : last;
        }

        return last > MarketCalendar.DayAt(time.GetUtcNow())
            ? outcome is ReadOutcome.SessionFile
                ? $"The file is of {last:yyyy-MM-dd}, which has not come yet."
                : $"The file has bars of {last:yyyy-MM-dd}, which has not come yet."
            : null;
    }

    /// <summary>Why nothing may be taken of a file, judged by what is stored, inside the caller's transaction; null when all is well.</summary>
    public async Task<string?> WhyNotAsync(NpgsqlConnection connection, ReadOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not (ReadOutcome.HistoryFile or ReadOutcome.VendorBars { Minutes: ReadOutcome.VendorBars.Daily }))
            return null;
        BarTable bars = BarsOf(outcome)!; // both have bars
        foreach ((string symbol, List<BarRow> rows) in BySymbol(bars))
        {
            DateOnly last = rows[^1].Session;
            if ((await instruments.FindAsync(connection, [(symbol, last)], cancellationToken))[0] is not { } id)
                continue;
            IReadOnlyList<StoredPrices> stored = await vendor.LoadStoredAsync(connection, id, rows[0].Session, last, cancellationToken);
            string? reason = await WhoseAsync(connection, id, symbol, rows, stored, cancellationToken)
                ?? (outcome is ReadOutcome.HistoryFile { YieldsToExchange: true } ? Contradiction(symbol, rows, stored) : null);
            if (reason is not null)
                return reason;
        }

        return null;
    }

    private static BarTable? BarsOf(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.SessionFile file => file.Bars,
        ReadOutcome.HistoryFile file => file.Bars,
        ReadOutcome.VendorBars file => file.Bars,
        _ => null,
    };

    private static IEnumerable<(string Symbol, List<BarRow> Rows)> BySymbol(BarTable bars)
    {
        List<BarRow> rows = [];
        foreach (BarRow bar in bars) // in the order of symbols
        {
            if (rows.Count > 0 && rows[0].Symbol != bar.Symbol)
            {
                yield return (rows[0].Symbol, rows);
                rows = [];
            }

            rows.Add(bar);
        }

        if (rows.Count > 0)
            yield return (rows[0].Symbol, rows);
    }

    private async Task<string?> WhoseAsync(
        NpgsqlConnection connection,
        int id,
        string symbol,
        List<BarRow> rows,
        IReadOnlyList<StoredPrices> stored,
        CancellationToken cancellationToken)
    {
        List<(DateOnly Session, double Close)> closes = [.. rows.Select(row => (row.Session, (double)row.Close))];
        List<(DateOnly Session, double Close)> own = [.. stored.Select(bar => (bar.Session, (double)bar.Close))];
        ReturnCorrelation withOwn = ReturnCorrelation.Of(closes, own);
        if (withOwn.Sessions < ReturnCorrelation.LeastSessions || withOwn.Coefficient >= ReturnCorrelation.Unlike)
            return null;

        HashSet<DateOnly> known = [.. own.Select(bar => bar.Session)];
        List<(DateOnly Session, double Close)> compared = [.. closes.Where(bar => known.Contains(bar.Session)).TakeLast(ComparedSessions)];
        (int Id, ReturnCorrelation Alike)? best = null;
        foreach ((int other, IReadOnlyList<(DateOnly, double)> others) in await vendor.LoadOtherClosesAsync(
            connection, id, compared[0].Session, compared[^1].Session, cancellationToken))
        {
            ReturnCorrelation alike = ReturnCorrelation.Of(compared, others);
            if (alike.Sessions >= ReturnCorrelation.LeastSessions && alike.Coefficient >= ReturnCorrelation.Same
                && alike.Coefficient > (best?.Alike.Coefficient ?? 0))
                best = (other, alike);
        }

        if (best is not { } found)
            return null;
        string owner = (await instruments.LoadAsync([found.Id], cancellationToken)) is [Instrument instrument] ? instrument.Symbol : $"{found.Id}";
        return $"The file is named for {symbol} and holds the prices of {owner}: over {found.Alike.Sessions} sessions its daily returns "
            + $"correlate {found.Alike.Coefficient:0.000} with {owner} and {withOwn.Coefficient:0.000} with {symbol}.";
    }

    private static string? Contradiction(string symbol, List<BarRow> rows, IReadOnlyList<StoredPrices> stored)
    {
        Dictionary<DateOnly, StoredPrices> bySession = stored.ToDictionary(bar => bar.Session);
        int common = 0, contradicted = 0;
        string first = "";
        foreach (BarRow row in rows)
        {
            if (!bySession.TryGetValue(row.Session, out StoredPrices bar))
                continue;
            common++;
            if (Math.Abs(row.Close - bar.Close) <= LargestDifferenceInr && Math.Abs(row.Open - bar.Open) <= LargestDifferenceInr
                && Math.Abs(row.High - bar.High) <= LargestDifferenceInr && Math.Abs(row.Low - bar.Low) <= LargestDifferenceInr)
                continue;
            if (contradicted++ == 0)
                first = $"on {row.Session:yyyy-MM-dd} it closes at {row.Close:0.00##}, the exchange at {bar.Close:0.00##}";
        }

        return contradicted > LargestContradictedPart * common
            ? $"The exchange's own files contradict these prices of {symbol} on {contradicted} of {common} sessions: {first}."
            : null;
    }
}
