using TradingChitti.Market;
using TradingChitti.Market.Quality;

namespace TradingChitti.Tests.Unit.Market.Quality;

public sealed class ActionDetectorTests(ITestOutputHelper output)
{
    /// <summary>
    /// Changes of scale the derived events leave out because they cover other symbols or years: splits, bonuses and unit splits of funds that stayed
    /// on a simple ratio, and the demergers of TATAMOTORS and VEDL. Judged by hand.
    /// </summary>
    private static readonly string[] RealButNotListed =
    [
        "ADANIPOWER 2025-09-22", "BANKBEES 2019-12-19", "CANBK 2024-05-15", "GOLDBEES 2019-12-19", "HCLTECH 2019-12-05", "KOTAKBANK 2026-01-14",
        "NIFTYBEES 2019-12-19", "TATAMOTORS 2025-10-14", "TATASTEEL 2022-07-28", "TRENT 2026-06-04", "VEDL 2026-04-30", "WIPRO 2024-12-03",
    ];

    [Fact]
    public void RealHistories_WithNothingRecorded_GiveTheEventsAndLittleElse()
    {
        ILookup<string, CorporateAction> events = RealHistories.DerivedEvents();
        IReadOnlyList<string> symbols = RealHistories.Symbols(RealHistories.RawFolder);
        Assert.Equal(111, symbols.Count);
        List<(string Name, SuspectedAction Action)> found = [];
        foreach (string symbol in symbols)
        {
            foreach (SuspectedAction suspect in ActionDetector.Find(RealHistories.Raw(symbol), [], DateOnly.MinValue))
                found.Add(($"{symbol} {suspect.ExDate:yyyy-MM-dd}", suspect));
        }

        Dictionary<string, CorporateAction> listed = events
            .SelectMany(group => group.Select(action => ($"{group.Key} {action.ExDate:yyyy-MM-dd}", action))).ToDictionary();
        string[] hits = [.. found.Select(one => one.Name).Intersect(listed.Keys)];
        string[] others = [.. found.Select(one => one.Name).Except(listed.Keys)];
        string[] missed = [.. listed.Keys.Except(hits)];
        string[] falseAlarms = [.. others.Except(RealButNotListed)];
        output.WriteLine($"Found {found.Count}: {hits.Length} of {listed.Count} listed events, recall {100.0 * hits.Length / listed.Count:0.0} %");
        output.WriteLine($"Missed: {string.Join(", ", missed)}");
        output.WriteLine($"Real but not listed: {string.Join(", ", others.Intersect(RealButNotListed))}");
        output.WriteLine($"False alarms: {string.Join(", ", falseAlarms)}");
        output.WriteLine($"Precision {100.0 * (found.Count - falseAlarms.Length) / found.Count:0.0} %");
        foreach ((string name, SuspectedAction action) in found)
            output.WriteLine($"  {name} {action.Ratio ?? "-"} {action.PriceDivisor:0.000} volume x{action.VolumeRatio:0.0}");
        Assert.Equal(["RELIANCE 2023-07-20"], missed); // a demerger of 8 %, within what a day's trading does
        Assert.Equal(["ADANIENSOL 2024-11-21"], falseAlarms); // opened at its lower limit of 20 % on news, as after a bonus of 1 for 4
        Assert.Empty(RealButNotListed.Except(others));
        // Of a split or bonus the very ratio is named; demergers (divisors that are no simple ratio) have none that is right.
        Assert.All(
            found.Where(one => listed.ContainsKey(one.Name) && listed[one.Name].Kind == ActionKinds.SplitOrBonus),
            one => Assert.Equal(listed[one.Name].PriceDivisor, one.Action.PriceDivisor, 1e-9));
    }

    [Fact]
    public void RecordedEvents_LeaveNoSuspicion()
    {
        CorporateAction[] recorded = [.. RealHistories.DerivedEvents()["VBL"]];
        Assert.Equal(4, ActionDetector.Find(RealHistories.Raw("VBL"), [], DateOnly.MinValue).Count);
        Assert.Empty(ActionDetector.Find(RealHistories.Raw("VBL"), recorded, DateOnly.MinValue));
    }

    [Fact]
    public void CrashByTrading_IsNoSuspicion() => Assert.Empty(Find([100, 100, 60], [100, 99, 95]));

    [Fact]
    public void DividendOfTheDay_ExplainsNoSplit() =>
        Assert.Equal("2:1", Assert.Single(Find([100, 100, 50], [100, 100, 50], CorporateAction.Dividend(new(2024, 1, 3), 1))).Ratio);

    [Fact]
    public void JumpOverAHole_IsNotJudged()
    {
        BarFrame bars = Frame([new(2024, 1, 1), new(2024, 3, 1)], [100, 50], [100, 50]);
        Assert.Empty(ActionDetector.Find(bars, [], DateOnly.MinValue));
    }

    private static IReadOnlyList<SuspectedAction> Find(double[] close, double[] open, params CorporateAction[] recorded) =>
        ActionDetector.Find(Frame([.. close.Select((_, day) => new DateOnly(2024, 1, 1 + day))], open, close), recorded, DateOnly.MinValue);

    private static BarFrame Frame(DateOnly[] sessions, double[] open, double[] close) =>
        new(0, sessions, open, open, close, close, [.. close.Select(_ => 1000.0)]);
}
