namespace TradingChitti.Market;

/// <summary>Weekly or monthly bars of one instrument, and from when each may be seen.</summary>
public sealed class LongerBars
{
    private LongerBars(BarFrame bars, bool isLastForming, int[] lastComplete)
    {
        Bars = bars;
        IsLastForming = isLastForming;
        LastComplete = lastComplete;
    }

    /// <summary>The bars, each under its last session so far; sums of shares, first open, last close.</summary>
    public BarFrame Bars { get; }

    /// <summary>Whether the last bar will still change: the last session of its week or month, as the calendar has it, has not closed.</summary>
    public bool IsLastForming { get; }

    /// <summary>
    /// One value per daily bar: the place in <see cref="Bars"/> of the newest bar that was complete when that session closed; −1 before the first.
    /// What reads longer bars through it looks at nothing later.
    /// </summary>
    public int[] LastComplete { get; }

    /// <summary>Makes longer bars of daily ones.</summary>
    /// <param name="daily">Daily bars.</param>
    /// <param name="timeframe">Weekly or monthly; daily gives the frame itself, every bar complete.</param>
    /// <param name="calendar">Says which session is the last of its week or month.</param>
    /// <param name="asOf">The latest session the market has closed; that of the last bar by default. Decides whether the last bar is complete.</param>
    public static LongerBars From(BarFrame daily, Timeframe timeframe, MarketCalendar calendar, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(daily);
        ArgumentNullException.ThrowIfNull(calendar);
        int[] lastComplete = new int[daily.Count];
        if (timeframe == Timeframe.Daily || daily.Count == 0)
        {
            for (int bar = 0; bar < lastComplete.Length; bar++)
                lastComplete[bar] = bar;
            return new(daily, false, lastComplete);
        }

        List<int> starts = [];
        for (int bar = 0; bar < daily.Count; bar++)
        {
            if (bar == 0 || LastDay(daily.Sessions[bar], timeframe) != LastDay(daily.Sessions[bar - 1], timeframe))
                starts.Add(bar);
            bool completes = daily.Sessions[bar] >= LastSession(daily.Sessions[bar], timeframe, calendar);
            lastComplete[bar] = completes ? starts.Count - 1 : starts.Count - 2;
        }

        DateOnly last = daily.Sessions[^1];
        bool isForming = (asOf is { } seen && seen > last ? seen : last) < LastSession(last, timeframe, calendar);
        return new(Aggregate(daily, starts), isForming, lastComplete);
    }

    private static BarFrame Aggregate(BarFrame daily, List<int> starts)
    {
        int count = starts.Count;
        DateOnly[] sessions = new DateOnly[count];
        double[] open = new double[count], high = new double[count], low = new double[count], close = new double[count];
        Dictionary<string, double[]> extra = daily.ExtraNames.ToDictionary(name => name, _ => new double[count], StringComparer.Ordinal);
        double[] volume = new double[count];
        for (int bar = 0; bar < count; bar++)
        {
            Range days = starts[bar]..(bar + 1 < count ? starts[bar + 1] : daily.Count);
            sessions[bar] = daily.Sessions[days][^1];
            (open[bar], close[bar]) = (daily.Open[days][0], daily.Close[days][^1]);
            (high[bar], low[bar]) = (daily.High[days].Max(), daily.Low[days].Min());
            volume[bar] = Sum(daily.Volume.AsSpan(days));
            foreach ((string name, double[] sums) in extra)
            {
                daily.TryGetColumn(name, out ReadOnlySpan<double> column);
                sums[bar] = Sum(column[days]);
            }
        }

        return new(daily.InstrumentId, sessions, open, high, low, close, volume, extra);
    }

    // A sum with an unknown part is unknown.
    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }

    private static DateOnly LastSession(DateOnly day, Timeframe timeframe, MarketCalendar calendar)
    {
        for (DateOnly last = LastDay(day, timeframe); last > day; last = last.AddDays(-1))
        {
            if (calendar.IsSession(last))
                return last;
        }

        return day;
    }

    /// <summary>The Sunday of a day's week, or the last day of its month.</summary>
    private static DateOnly LastDay(DateOnly day, Timeframe timeframe) => timeframe == Timeframe.Weekly
        ? day.AddDays((7 - (int)day.DayOfWeek) % 7)
        : new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
