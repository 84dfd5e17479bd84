namespace TradingChitti.Market.Quality;

/// <summary>
/// Finds corporate actions nobody recorded in bars. A split or bonus changes the scale between a close and the next opening, and the day goes on
/// there; a crash opens inside the exchange's limits and falls by trading. The close before that NSE publishes with each bar is no evidence: it
/// is the raw close also on an ex-date.
/// </summary>
public static class ActionDetector
{
    /// <summary>The least fall at the opening: a bonus of 1 for 4 takes a fifth off, and the share may open some per cent above.</summary>
    private const double LeastFall = 1.22;

    /// <summary>The least rise at the opening, of a consolidation.</summary>
    private const double LeastRise = 1.8;

    /// <summary>A close this far from the one before, in either direction, needs a reason.</summary>
    private const double LeastJump = 1.3;

    private const double OpenTolerance = 0.12;
    private const double CloseTolerance = 0.10;
    private const int MostDaysApart = 10; // what lies between older bars is not known
    private const int VolumeSessions = 20;

    private static readonly (int After, int Before)[] SimpleRatios =
    [
        (5, 4), (4, 3), (3, 2), (5, 3), (2, 1), (5, 2), (3, 1), (4, 1), (5, 1), (6, 1), (8, 1), (10, 1), (11, 1), (20, 1), (50, 1), (100, 1),
        (1, 2), (1, 4), (1, 5), (1, 10), (1, 100),
    ];

    /// <summary>Goes through the bars of one instrument.</summary>
    /// <param name="bars">Raw bars; or adjusted ones, in which what is recorded leaves no jump.</param>
    /// <param name="recorded">Actions recorded, in any order; a jump over the ex-date of one is explained.</param>
    /// <param name="from">The first session looked at.</param>
    public static IReadOnlyList<SuspectedAction> Find(BarFrame bars, IReadOnlyCollection<CorporateAction> recorded, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(recorded);
        List<SuspectedAction> suspects = [];
        for (int bar = 1; bar < bars.Count; bar++)
        {
            (DateOnly before, DateOnly day) = (bars.Sessions[bar - 1], bars.Sessions[bar]);
            if (day < from || day.DayNumber - before.DayNumber > MostDaysApart)
                continue;
            if (Judge(bars, bar) is { } suspect && !recorded.Any(action => Rescales(action) && action.ExDate > before && action.ExDate <= day))
                suspects.Add(suspect);
        }

        return suspects;
    }

    private static bool Rescales(CorporateAction action) => action.Kind != ActionKinds.Dividend;

    private static SuspectedAction? Judge(BarFrame bars, int bar)
    {
        (double open, double close) = (bars.Close[bar - 1] / bars.Open[bar], bars.Close[bar - 1] / bars.Close[bar]);
        if (!(open >= LeastFall || open <= 1 / LeastRise)) // NaN is no jump
            return null;
        (int After, int Before)? best = null;
        double least = double.MaxValue;
        foreach ((int after, int before) in SimpleRatios)
        {
            double ratio = (double)after / before;
            (double atOpen, double atClose) = (Math.Abs(Math.Log(open / ratio)), Math.Abs(Math.Log(close / ratio)));
            if (atOpen <= OpenTolerance && atClose <= CloseTolerance && atOpen + atClose < least)
                (best, least) = ((after, before), atOpen + atClose);
        }

        if (best is null && close < LeastJump && close > 1 / LeastJump)
            return null;
        return new(
            bars.Sessions[bar],
            best is { } simple ? (double)simple.After / simple.Before : close,
            best is { } named ? $"{named.After}:{named.Before}" : null,
            bars.Sessions[bar - 1],
            bars.Close[bar - 1],
            bars.Open[bar],
            bars.Close[bar],
            bars.Volume[bar] / MeanVolume(bars.Volume.AsSpan(Math.Max(0, bar - VolumeSessions)..bar)));
    }

    private static double MeanVolume(ReadOnlySpan<double> volumes)
    {
        double sum = 0;
        foreach (double volume in volumes)
            sum += volume;
        return sum > 0 ? sum / volumes.Length : double.NaN;
    }
}
