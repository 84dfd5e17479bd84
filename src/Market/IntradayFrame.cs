namespace TradingChitti.Market;

/// <summary>Intraday bars of one instrument as columns of equal length, oldest first; each starts at a minute of its session.</summary>
public sealed class IntradayFrame
{
    private const int Quarter = 15;

    /// <summary>Wraps columns the caller hands over.</summary>
    /// <param name="sessions">The trading day of each bar.</param>
    /// <param name="startMinutes">Minutes from midnight in the market to the start of each bar.</param>
    /// <param name="open">Rupees.</param>
    /// <param name="high">Rupees.</param>
    /// <param name="low">Rupees.</param>
    /// <param name="close">Rupees.</param>
    /// <param name="volume">Shares.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the bars are not in order of time.</exception>
    public IntradayFrame(
        DateOnly[] sessions, short[] startMinutes, double[] open, double[] high, double[] low, double[] close, double[] volume)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(startMinutes);
        foreach (Array column in (ReadOnlySpan<Array>)[startMinutes, open, high, low, close, volume])
        {
            if (column.Length != sessions.Length)
                throw new ArgumentException($"A column has {column.Length} values for {sessions.Length} bars.");
        }

        for (int bar = 1; bar < sessions.Length; bar++)
        {
            if ((sessions[bar], startMinutes[bar]).CompareTo((sessions[bar - 1], startMinutes[bar - 1])) <= 0)
                throw new ArgumentException($"Bar {bar} does not start after the one before.", nameof(startMinutes));
        }

        Sessions = sessions;
        StartMinutes = startMinutes;
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
    }

    /// <summary>Trading days, one per bar.</summary>
    public DateOnly[] Sessions { get; }

    /// <summary>Minutes from midnight in the market to the start of each bar.</summary>
    public short[] StartMinutes { get; }

    /// <summary>Opening prices in rupees, one per bar.</summary>
    public double[] Open { get; }

    /// <summary>Highest prices in rupees, one per bar.</summary>
    public double[] High { get; }

    /// <summary>Lowest prices in rupees, one per bar.</summary>
    public double[] Low { get; }

    /// <summary>Closing prices in rupees, one per bar.</summary>
    public double[] Close { get; }

    /// <summary>Shares traded, one per bar.</summary>
    public double[] Volume { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Sessions.Length;

    /// <summary>The bars of a table of one instrument, whose bars are all intraday.</summary>
    /// <param name="table">Bars in order of time.</param>
    /// <exception cref="ArgumentException">The table has a daily bar, or two bars of one time.</exception>
    public static IntradayFrame From(BarTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.StartMinutes.Contains((short)BarTable.Absent))
            throw new ArgumentException("A daily bar has no start.", nameof(table));
        return new(
            table.Sessions.ToArray(),
            table.StartMinutes.ToArray(),
            Rupees(table.Open),
            Rupees(table.High),
            Rupees(table.Low),
            Rupees(table.Close),
            [.. table.Volume.ToArray().Select(shares => (double)shares)]);
    }

    /// <summary>
    /// Longer bars, counted from the opening of each session: of 60 minutes from 09:15 to the quarter of an hour at 15:15. A session opens when
    /// <paramref name="opens"/> says; else at 09:15, and in the evening at the quarter of an hour of its first bar. Trades before the opening belong
    /// to the first bar, as the price found before the opening is the first of the day. Stretches without trades, a halt, have no bars.
    /// </summary>
    /// <param name="minutes">Length of a bar in minutes, a multiple of that of these bars.</param>
    /// <param name="opens">The opening of sessions that do not open at 09:15, where it is known.</param>
    public IntradayFrame ToBarsOf(int minutes, Func<DateOnly, TimeOnly?>? opens = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        List<(DateOnly Session, int Start, int First)> starts = [];
        int opening = 0;
        for (int bar = 0; bar < Count; bar++)
        {
            bool isNewSession = bar == 0 || Sessions[bar] != Sessions[bar - 1];
            if (isNewSession)
                opening = OpeningOf(bar, opens?.Invoke(Sessions[bar]));
            int start = opening + Math.Max(0, StartMinutes[bar] - opening) / minutes * minutes;
            if (isNewSession || start != starts[^1].Start)
                starts.Add((Sessions[bar], start, bar));
        }

        int count = starts.Count;
        double[] open = new double[count], high = new double[count], low = new double[count], close = new double[count], volume = new double[count];
        for (int bar = 0; bar < count; bar++)
        {
            int first = starts[bar].First, end = bar + 1 < count ? starts[bar + 1].First : Count;
            (open[bar], high[bar], low[bar], close[bar]) = (Open[first], High[first], Low[first], Close[end - 1]);
            for (int part = first; part < end; part++)
            {
                high[bar] = Math.Max(high[bar], High[part]);
                low[bar] = Math.Min(low[bar], Low[part]);
                volume[bar] += Volume[part];
            }
        }

        return new([.. starts.Select(one => one.Session)], [.. starts.Select(one => (short)one.Start)], open, high, low, close, volume);
    }

    private int OpeningOf(int firstBar, TimeOnly? known)
    {
        if (known is { } opening)
            return MinuteOf(opening);
        int first = StartMinutes[firstBar];
        return first >= MinuteOf(MarketCalendar.CloseTime) ? first - first % Quarter : MinuteOf(MarketCalendar.OpenTime);
    }

    private static int MinuteOf(TimeOnly time) => time.Hour * 60 + time.Minute;

    private static double[] Rupees(ReadOnlySpan<long> units)
    {
        double[] rupees = new double[units.Length];
        for (int bar = 0; bar < rupees.Length; bar++)
            rupees[bar] = units[bar] / (double)BarTable.UnitsPerRupee;
        return rupees;
    }
}
