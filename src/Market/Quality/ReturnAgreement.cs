namespace TradingChitti.Market.Quality;

/// <summary>How far two price series move alike over the days both have.</summary>
/// <param name="Days">Returns compared: pairs of days that follow each other among the days both have.</param>
/// <param name="Agreeing">Returns that differ by no more than the tolerance.</param>
/// <param name="Correlation">Pearson's correlation of the log returns; NaN under two returns or when one series stands still.</param>
public readonly record struct ReturnAgreement(int Days, int Agreeing, double Correlation)
{
    /// <summary>The share of returns that agree, 0 to 1; NaN without any.</summary>
    public double AgreeingFraction => (double)Agreeing / Days;

    /// <summary>Compares two series of positive closes.</summary>
    /// <param name="firstSessions">Trading days of the first, ascending.</param>
    /// <param name="firstCloses">Closes in rupees, one per session.</param>
    /// <param name="secondSessions">Trading days of the second, ascending.</param>
    /// <param name="secondCloses">Closes in rupees, one per session.</param>
    /// <param name="tolerance">The largest difference of two log returns that agree.</param>
    public static ReturnAgreement Between(
        ReadOnlySpan<DateOnly> firstSessions,
        ReadOnlySpan<double> firstCloses,
        ReadOnlySpan<DateOnly> secondSessions,
        ReadOnlySpan<double> secondCloses,
        double tolerance)
    {
        (int days, int agreeing) = (0, 0);
        (double sumX, double sumY, double sumXx, double sumYy, double sumXy) = (0, 0, 0, 0, 0);
        (int lastFirst, int lastSecond) = (-1, -1);
        for (int first = 0, second = 0; first < firstSessions.Length && second < secondSessions.Length;)
        {
            int order = firstSessions[first].CompareTo(secondSessions[second]);
            if (order != 0)
            {
                (first, second) = order < 0 ? (first + 1, second) : (first, second + 1);
                continue;
            }

            if (lastFirst >= 0)
            {
                double x = Math.Log(firstCloses[first] / firstCloses[lastFirst]);
                double y = Math.Log(secondCloses[second] / secondCloses[lastSecond]);
                days++;
                agreeing += Math.Abs(x - y) <= tolerance ? 1 : 0;
                (sumX, sumY, sumXx, sumYy, sumXy) = (sumX + x, sumY + y, sumXx + x * x, sumYy + y * y, sumXy + x * y);
            }

            (lastFirst, lastSecond) = (first++, second++);
        }

        double spread = Math.Sqrt((days * sumXx - sumX * sumX) * (days * sumYy - sumY * sumY));
        return new(days, agreeing, days > 1 && spread > 0 ? (days * sumXy - sumX * sumY) / spread : double.NaN);
    }
}
