using TradingChitti.Market;

namespace TradingChitti.Host.Sample;

/// <summary>One company's bar of one session, as an exchange publishes it.</summary>
internal readonly record struct SampleBar(
    double PreviousClose, double Open, double High, double Low, double Close, long Volume, int Trades, double DeliveredFraction);

/// <summary>Something that happens to a company and is reported; it moves the price of the same session.</summary>
internal sealed record SampleStory(int Company, TimeOnly At, SampleStoryKind Kind, double Shock);

/// <summary>What happened.</summary>
internal enum SampleStoryKind
{
    Order,
    Profit,
    Upgrade,
    Approval,
    Expansion,
    Loss,
    Downgrade,
    Probe,
    Resignation,
    Default,
}

/// <summary>One session of the whole sample market.</summary>
internal sealed record SampleSession(DateOnly Day, IReadOnlyList<SampleBar> Bars, IReadOnlyList<SampleStory> Stories);

/// <summary>
/// A market that never was: a common factor, an industry factor and each company's own, with volatility that clusters and stories that
/// move prices. The same seed gives the same prices to the paisa.
/// </summary>
internal static class SampleMarket
{
    /// <summary>Sessions that are imported as history before the first one is played.</summary>
    public const int HistorySessions = 260;

    /// <summary>Sessions that arrive one by one while the user watches.</summary>
    public const int PlayedSessions = 250;

    private const double Tick = 0.05;
    private const double BandFraction = 0.2; // the exchange's widest price band
    private const int StoriesShownAtMost = 6;
    private const double StoryProbability = 0.05;

    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    /// <summary>Weekdays on which the sample exchange is shut.</summary>
    public static IReadOnlyList<DateOnly> Holidays { get; } =
        [.. Enumerable.Range(2025, 3).SelectMany(year => (DateOnly[])
            [new(year, 1, 26), new(year, 4, 14), new(year, 5, 1), new(year, 8, 15), new(year, 10, 2), new(year, 12, 25)])];

    /// <summary>All sessions, history first.</summary>
    public static IReadOnlyList<SampleSession> Generate()
    {
        SampleRandom random = new(0x5EED_2025);
        IReadOnlyList<SampleCompany> companies = SampleCompanies.All;
        string[] industries = [.. companies.Select(company => company.Industry).Distinct()];
        double[] close = [.. companies.Select(company => RoundToTick(company.StartPriceInr))];
        double[] variance = [.. companies.Select(_ => 0.00025)];
        double[] drift = [.. companies.Select(_ => 0.0006 * random.NextNormal())];
        double[] usualVolume = [.. companies.Select(company => company.SharesCrore * 1e7 * (0.0015 + (0.003 * random.NextDouble())))];
        double[] industryMove = new double[industries.Length];
        MarketCalendar calendar = new(Holidays, []);

        List<SampleSession> sessions = [];
        for (DateOnly day = FirstDay; sessions.Count < HistorySessions + PlayedSessions; day = day.AddDays(1))
        {
            if (!calendar.IsSession(day))
                continue;
            double marketMove = 0.0003 + (0.007 * random.NextNormal());
            for (int industry = 0; industry < industries.Length; industry++)
                industryMove[industry] = 0.005 * random.NextNormal();
            List<SampleStory> stories = DrawStories(random, companies.Count);
            SampleBar[] bars = new SampleBar[companies.Count];
            for (int company = 0; company < companies.Count; company++)
            {
                if (random.NextDouble() < 0.01)
                    drift[company] = 0.0025 * random.NextNormal(); // trends begin and end
                double shock = stories.Where(story => story.Company == company).Sum(story => story.Shock);
                double own = Math.Sqrt(variance[company]) * random.NextNormal();
                variance[company] = 0.00002 + (0.88 * variance[company]) + (0.08 * own * own);
                double beta = 0.6 + (0.02 * (company % 40));
                double move = drift[company] + (beta * marketMove) + industryMove[Array.IndexOf(industries, companies[company].Industry)] + own + shock;
                bars[company] = DrawBar(random, close[company], Math.Clamp(move, -BandFraction, BandFraction), shock, usualVolume[company]);
                close[company] = bars[company].Close;
            }

            sessions.Add(new(day, bars, stories));
        }

        return sessions;
    }

    private static List<SampleStory> DrawStories(SampleRandom random, int companies)
    {
        List<SampleStory> stories = [];
        for (int company = 0; company < companies && stories.Count < StoriesShownAtMost; company++)
        {
            if (random.NextDouble() >= StoryProbability)
                continue;
            SampleStoryKind kind = (SampleStoryKind)random.NextInt(Enum.GetValues<SampleStoryKind>().Length);
            double size = 0.015 + (0.045 * random.NextDouble());
            TimeOnly at = MarketCalendar.OpenTime.AddMinutes(10 + random.NextInt(340));
            stories.Add(new(company, at, kind, kind >= SampleStoryKind.Loss ? -size : size));
        }

        return [.. stories.OrderBy(story => story.At)];
    }

    private static SampleBar DrawBar(SampleRandom random, double previous, double move, double shock, double usualVolume)
    {
        double close = Math.Max(RoundToTick(previous * (1 + move)), Tick);
        double open = Math.Max(RoundToTick(previous * (1 + (move * 0.35 * random.NextDouble()) + (0.003 * random.NextNormal()))), Tick);
        double reach = previous * (0.004 + (0.008 * random.NextDouble()));
        double high = RoundToTick(Math.Max(open, close) + (reach * random.NextDouble()));
        double low = Math.Max(RoundToTick(Math.Min(open, close) - (reach * random.NextDouble())), Tick);
        double activity = Math.Exp((0.35 * random.NextNormal()) + (14 * Math.Abs(shock)) + (4 * Math.Abs(move)));
        long volume = Math.Max(100, (long)(usualVolume * activity));
        return new(previous, open, high, low, close, volume, (int)Math.Max(10, volume / 60), 0.25 + (0.45 * random.NextDouble()));
    }

    private static double RoundToTick(double price) => Math.Round(Math.Round(price / Tick) * Tick, 2);
}
