using System.Globalization;

namespace TradingChitti.Market.Quality;

/// <summary>Runs the row rules over bars a reader took.</summary>
public static class BarQuality
{
    private const double WidestBand = 0.20;
    private const double Rounding = 0.001; // a band is rounded to the tick
    private const int StaleSessions = 3;
    private const int MostDaysApart = 10; // what lies between older bars is not known

    /// <summary>What the rules say about daily bars, in the order of the rows.</summary>
    /// <param name="bars">Bars of one or many symbols, each symbol's in the order of time; intraday ones are passed over.</param>
    /// <param name="isSession">Whether the exchange traded on a day, as far as is known.</param>
    public static IReadOnlyList<QualityFinding> Check(BarTable bars, Func<DateOnly, bool> isSession)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(isSession);
        List<QualityFinding> findings = [];
        (DateOnly day, bool open) = (DateOnly.MinValue, true);
        int still = 0;
        for (int row = 0; row < bars.Count; row++)
        {
            if (bars.StartMinutes[row] >= 0)
                continue;
            if (bars.Sessions[row] != day)
                (day, open) = (bars.Sessions[row], isSession(bars.Sessions[row]));
            bool follows = row > 0 && bars.IsSameSymbol(row - 1, row);
            bool isStill = follows && bars.Volume[row] == 0 && bars.Close[row] == bars.Close[row - 1];
            still = isStill ? still + 1 : 0;
            if (Calendar(bars, row, day, open) is { } finding)
                findings.Add(finding);
            if (still == StaleSessions - 1)
                findings.Add(new(QualityRules.StalePrice, row, Text($"close {bars[row].Close:0.00##} and no volume for {StaleSessions} sessions")));
            if (follows && Band(bars, row) is { } jump)
                findings.Add(jump);
        }

        return findings;
    }

    private static QualityFinding? Calendar(BarTable bars, int row, DateOnly day, bool open)
    {
        bool isWeekday = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return (bars.Volume[row] == 0, open) switch
        {
            (true, true) => new(QualityRules.ZeroVolume, row, "no volume"),
            (true, false) => new(
                QualityRules.PhantomBar, row, Text($"no volume on {day:yyyy-MM-dd}, {(isWeekday ? "a listed holiday" : "a weekend")}")),
            // Special sessions on weekends prove themselves; only a list contradicts a bar of a weekday.
            (false, false) when isWeekday => new(
                QualityRules.HolidayBar, row, Text($"{bars.Volume[row]} shares on {day:yyyy-MM-dd}, a listed holiday")),
            _ => null,
        };
    }

    private static QualityFinding? Band(BarTable bars, int row)
    {
        double change = (double)bars.Close[row] / bars.Close[row - 1] - 1;
        return Math.Abs(change) > WidestBand + Rounding && bars.Sessions[row].DayNumber - bars.Sessions[row - 1].DayNumber <= MostDaysApart
            ? new(QualityRules.PriceBand, row, Text($"close {bars[row].Close:0.00##} after {bars[row - 1].Close:0.00##}: {100 * change:+0.0;-0.0} %"))
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
