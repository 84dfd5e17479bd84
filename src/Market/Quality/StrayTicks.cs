namespace TradingChitti.Market.Quality;

/// <summary>Tells ticks that strayed into a file of another day.</summary>
public static class StrayTicks
{
    /// <summary>The places of ticks of another day than most, in order; none when the days are tied.</summary>
    /// <param name="days">The day of each tick, in market time.</param>
    public static IReadOnlyList<int> Find(ReadOnlySpan<DateOnly> days)
    {
        Dictionary<DateOnly, int> counts = [];
        foreach (DateOnly day in days)
            counts[day] = counts.GetValueOrDefault(day) + 1;
        List<int> stray = [];
        if (counts.Count < 2)
            return stray;
        int most = counts.Values.Max();
        if (counts.Values.Count(count => count == most) > 1)
            return stray;
        for (int tick = 0; tick < days.Length; tick++)
        {
            if (counts[days[tick]] < most)
                stray.Add(tick);
        }

        return stray;
    }
}
