using TradingChitti.Market;
using TradingChitti.Market.Quality;

namespace TradingChitti.Tests.Unit.Market;

/// <summary>
/// Raw bars of the exchange, adjusted here by the derived events, against a vendor's split-adjusted closes of the same 86 symbols: daily log
/// returns between days both have. Prints the figures and the residue.
/// </summary>
public sealed class AdjustedAgreementTests(ITestOutputHelper output)
{
    private const double Tolerance = 0.001;
    private const string Stale = "the vendor repeats a close, without volume, on a day the exchange traded";
    private const string OneClose = "one close of the vendor is not the exchange's; the next return takes it back";
    private const string RightsIssue = "rights issue, which the derived events leave out";
    private const string EarlyRights = "the vendor adjusts for a rights issue some days before its ex-date";
    private const string Demerger = "demerger, which the derived events leave out";

    /// <summary>Rights by ratio and price as the companies announced them; the residue itself checks them, since the vendor adjusts for them.</summary>
    private static readonly (string Symbol, CorporateAction Action)[] RightsIssues =
    [
        ("RELIANCE", CorporateAction.Rights(new(2020, 5, 13), 1, 15, 1257)),
        ("INDHOTEL", CorporateAction.Rights(new(2021, 11, 11), 1, 9, 150)),
        ("GRASIM", CorporateAction.Rights(new(2024, 1, 10), 6, 179, 1812)),
        ("TATACONSUM", CorporateAction.Rights(new(2024, 7, 26), 1, 26, 818)),
        ("ADANIENT", CorporateAction.Rights(new(2025, 11, 17), 3, 25, 1800)),
    ];

    [Fact]
    public void AdjustedReturns_AgreeOn995OfAThousandDays()
    {
        ILookup<string, CorporateAction> events = RealHistories.DerivedEvents();
        IReadOnlyList<string> symbols = RealHistories.Symbols(RealHistories.AdjustedFolder);
        Assert.Equal(86, symbols.Count);
        ReturnAgreement[] unadjusted = [.. symbols.Select(symbol => Compare(symbol, []))];
        ReturnAgreement[] adjusted = [.. symbols.Select(symbol => Compare(symbol, events[symbol]))];
        Write("raw", unadjusted);
        Write("adjusted", adjusted);
        Assert.True(adjusted.Sum(one => one.Agreeing) >= 0.995 * adjusted.Sum(one => one.Days));
        Assert.All(adjusted, one => Assert.InRange(one.AgreeingFraction, 0.98, 1));
    }

    [Theory]
    [InlineData("JSWSTEEL", "NTPC")]
    [InlineData("MUTHOOTFIN", "NESTLEIND")]
    [InlineData("TITAN", "TRENT")]
    public void SecondSetOfColumns_InThreeFiles_IsOfAnotherCompany(string symbol, string other)
    {
        BarFrame second = RealHistories.Adjusted(symbol, company: 1);
        ReturnAgreement own = Compare(Adjust(symbol, RealHistories.DerivedEvents()[symbol]), second);
        ReturnAgreement others = Compare(Adjust(other, RealHistories.DerivedEvents()[other]), second);
        Assert.InRange(own.Correlation, -1, 0.5);
        Assert.InRange(own.AgreeingFraction, 0, 0.1);
        Assert.InRange(others.Correlation, 0.99, 1);
        Assert.InRange(others.AgreeingFraction, 0.99, 1);
    }

    [Fact]
    public void EveryReturnThatDisagrees_HasItsReason()
    {
        ILookup<string, CorporateAction> events = RealHistories.DerivedEvents();
        List<(string Symbol, DateOnly Day, double Difference, string Reason)> residue = [];
        foreach (string symbol in RealHistories.Symbols(RealHistories.AdjustedFolder))
            residue.AddRange(Residue(symbol, events[symbol]));
        foreach (var reason in residue.GroupBy(row => row.Reason).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"{reason.Count()} returns: {reason.Key}");
            foreach (var day in reason.GroupBy(row => row.Day).OrderBy(group => group.Key))
                output.WriteLine($"  {day.Key:yyyy-MM-dd}: {string.Join(", ", day.Select(row => $"{row.Symbol} {row.Difference:+0.0000;-0.0000}"))}");
        }

        Assert.DoesNotContain("", residue.Select(row => row.Reason));
    }

    [Fact]
    public void RightsIssues_AddedToTheEvents_LeaveTheirExDatesInAgreement()
    {
        ILookup<string, CorporateAction> events = RealHistories.DerivedEvents();
        // Of ADANIENT and TATACONSUM the vendor's ex-date is early, so that both returns stay in the residue.
        foreach ((string symbol, CorporateAction rights) in RightsIssues)
        {
            CorporateAction[] actions = [.. events[symbol].Append(rights).OrderBy(action => action.ExDate)];
            DateOnly[] left = [.. Residue(symbol, actions).Select(row => row.Day)];
            Assert.DoesNotContain(rights.ExDate, left);
        }
    }

    [Fact]
    public void DaysOneSideLacks_AreThePhantomBarAndTheSpecialSessions()
    {
        Dictionary<DateOnly, int> phantom = [];
        Dictionary<DateOnly, int> missing = [];
        foreach (string symbol in RealHistories.Symbols(RealHistories.AdjustedFolder))
        {
            (BarFrame raw, BarFrame vendor) = (RealHistories.Raw(symbol), RealHistories.Adjusted(symbol));
            Count(phantom, vendor.Sessions.Except(raw.Sessions).Where(day => day >= raw.Sessions[0] && day <= raw.Sessions[^1]));
            Count(missing, raw.Sessions.Except(vendor.Sessions).Where(day => day >= vendor.Sessions[0] && day <= vendor.Sessions[^1]));
        }

        // Single symbols lack days here where the series was another one's, before a rename or a demerger.
        output.WriteLine($"At the vendor only, by day and number of files: {Shown(phantom)}");
        output.WriteLine($"At the exchange only: {Shown(missing)}");
        Assert.True(phantom[new(2026, 1, 15)] > 70); // elections in Mumbai; the exchange was shut
        DateOnly[] special = [new(2020, 2, 1), new(2023, 11, 12), new(2024, 1, 20), new(2024, 3, 2), new(2024, 5, 18), new(2026, 2, 1)];
        Assert.Equal([], special.Except(missing.Keys));
    }

    private static string Shown(Dictionary<DateOnly, int> counts) =>
        string.Join(", ", counts.Where(one => one.Value > 2).OrderBy(one => one.Key).Select(one => $"{one.Key:yyyy-MM-dd} {one.Value}"));

    private static void Count(Dictionary<DateOnly, int> counts, IEnumerable<DateOnly> days)
    {
        foreach (DateOnly day in days)
            counts[day] = counts.GetValueOrDefault(day) + 1;
    }

    private void Write(string what, IReadOnlyCollection<ReturnAgreement> files)
    {
        (int days, int agreeing) = (files.Sum(one => one.Days), files.Sum(one => one.Agreeing));
        output.WriteLine($"{what}: {agreeing} of {days} daily log returns within {Tolerance} = {100.0 * agreeing / days:0.000} %");
    }

    private static ReturnAgreement Compare(string symbol, IEnumerable<CorporateAction> actions) =>
        Compare(Adjust(symbol, actions), RealHistories.Adjusted(symbol));

    private static ReturnAgreement Compare(BarFrame ours, BarFrame vendor) =>
        ReturnAgreement.Between(ours.Sessions, ours.Close, vendor.Sessions, vendor.Close, Tolerance);

    private static BarFrame Adjust(string symbol, IEnumerable<CorporateAction> actions)
    {
        BarFrame frame = RealHistories.Raw(symbol);
        PriceAdjustment.Apply(frame.Sessions, actions.ToArray(), [frame.Open, frame.High, frame.Low, frame.Close], [frame.Volume]);
        return frame;
    }

    private static IEnumerable<(string Symbol, DateOnly Day, double Difference, string Reason)> Residue(
        string symbol, IEnumerable<CorporateAction> actions)
    {
        (BarFrame ours, BarFrame vendor) = (Adjust(symbol, actions), RealHistories.Adjusted(symbol));
        DateOnly[] days = [.. ours.Sessions.Intersect(vendor.Sessions).Order()];
        double[] gap = [.. days.Select(day => Math.Log(At(ours, ours.Close, day) / At(vendor, vendor.Close, day)))];
        for (int day = 1; day < days.Length; day++)
        {
            if (Math.Abs(gap[day] - gap[day - 1]) > Tolerance)
                yield return (symbol, days[day], gap[day] - gap[day - 1], Reason(symbol, days, gap, vendor, day));
        }
    }

    private static string Reason(string symbol, DateOnly[] days, double[] gap, BarFrame vendor, int day)
    {
        // A wrong close makes two wrong returns that cancel out: into it and out of it.
        int wrong = day + 1 < days.Length && Math.Abs(gap[day + 1] - gap[day - 1]) < Tolerance ? day
            : day >= 2 && Math.Abs(gap[day] - gap[day - 2]) < Tolerance ? day - 1 : -1;
        if (wrong >= 0)
            return At(vendor, vendor.Volume, days[wrong]) == 0 ? Stale : OneClose;
        return (symbol, days[day].ToString("O")) switch
        {
            ("RELIANCE", "2020-05-13") or ("INDHOTEL", "2021-11-11") or ("GRASIM", "2024-01-10") => RightsIssue,
            ("TATACONSUM", "2024-07-18" or "2024-07-26") or ("ADANIENT", "2025-11-10" or "2025-11-17") => EarlyRights,
            ("ITC", "2025-01-06") => Demerger, // of its hotels
            _ => "",
        };
    }

    private static double At(BarFrame frame, double[] column, DateOnly day) => column[Array.BinarySearch(frame.Sessions, day)];
}
