namespace TradingChitti.Market.Vendor;

/// <summary>How alike two series of closes move.</summary>
/// <param name="Coefficient">Pearson's coefficient of their daily log returns, from −1 to 1.</param>
/// <param name="Sessions">Sessions both have.</param>
public readonly record struct ReturnCorrelation(double Coefficient, int Sessions)
{
    /// <summary>Sessions in common from which a coefficient says something.</summary>
    public const int LeastSessions = 60;

    /// <summary>Below this a series does not move like the instrument it is said to be.</summary>
    public const double Unlike = 0.9;

    /// <summary>From here on two series are of one instrument.</summary>
    public const double Same = 0.99;

    // A split in one series and not in the other is a jump of a third or more; bars within the price bands hardly ever move so far.
    private const double LargestReturn = 0.22;

    /// <summary>
    /// Correlates the log returns between the sessions both series have. Returns beyond ±22 % in either are left out, so that a split that only
    /// one of them is adjusted for does not count.
    /// </summary>
    /// <param name="left">Closes by session, ascending.</param>
    /// <param name="right">Closes by session, ascending.</param>
    /// <returns>NaN as coefficient when either does not move.</returns>
    public static ReturnCorrelation Of(IReadOnlyList<(DateOnly Session, double Close)> left, IReadOnlyList<(DateOnly Session, double Close)> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int common = 0, i = 0, j = 0;
        double lastLeft = 0, lastRight = 0;
        double n = 0, sumX = 0, sumY = 0, sumXX = 0, sumYY = 0, sumXY = 0;
        while (i < left.Count && j < right.Count)
        {
            int order = left[i].Session.CompareTo(right[j].Session);
            if (order < 0)
                i++;
            else if (order > 0)
                j++;
            else
            {
                (double closeLeft, double closeRight) = (left[i++].Close, right[j++].Close);
                if (common++ > 0)
                {
                    (double x, double y) = (Math.Log(closeLeft / lastLeft), Math.Log(closeRight / lastRight));
                    if (Math.Abs(x) <= LargestReturn && Math.Abs(y) <= LargestReturn)
                        (n, sumX, sumY, sumXX, sumYY, sumXY) = (n + 1, sumX + x, sumY + y, sumXX + x * x, sumYY + y * y, sumXY + x * y);
                }

                (lastLeft, lastRight) = (closeLeft, closeRight);
            }
        }

        double spread = Math.Sqrt((n * sumXX - sumX * sumX) * (n * sumYY - sumY * sumY));
        return new(spread > 0 ? (n * sumXY - sumX * sumY) / spread : double.NaN, common);
    }
}
