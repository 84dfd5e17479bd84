using TradingChitti.Market.Calendar;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Calendar;

/// <summary>The calendar of the years 2019 to 2026 from the shared files, against the days derived apart from them.</summary>
public sealed class CalendarFromFilesTests(ITestOutputHelper output)
{
    private const string ListOf2022To2026 = "nse_holidays_2022_2026_sonufsd.json";
    private const string ListOf2023 = "nse_holidays_2023_eod2.json";
    private const string ListOf2026 = "nse_holidays_2026_herrrickshaw.json";

    private static readonly DateOnly From = new(2019, 1, 1);

    [Fact]
    public void Calendar_OfAllFiles_EqualsTheDerivedTradingDays()
    {
        List<DateOnly> derived =
        [
            .. File.ReadLines(Path.Combine(NseFiles.ReferenceFolder, "trading_days_derived_1995_2026.csv")).Skip(1)
                .Select(line => DateOnly.ParseExact(line[..10], "yyyy-MM-dd")).Where(day => day >= From),
        ];
        IReadOnlyList<CalendarDay> days = Build(derived[^1]);
        HashSet<DateOnly> built = [.. days.Where(day => day.IsSession).Select(day => day.Day)];
        for (int year = 2019; year <= derived[^1].Year; year++)
            output.WriteLine($"{year}: {derived.Count(day => day.Year == year)} derived, {built.Count(day => day.Year == year)} built");
        output.WriteLine($"only derived: {string.Join(' ', derived.Where(day => !built.Contains(day)))}");
        output.WriteLine($"only built: {string.Join(' ', built.Except(derived))}");
        Assert.Equal(derived, built.Order());
        Assert.All(days, day => Assert.Equal(day.IsSession, day.Sources.Any(source => source.IsSession))); // and none by its weekday alone
    }

    [Fact]
    public void Calendar_NamesMuhuratAndSpecialSessions()
    {
        // The exchange's circulars of those years.
        Assert.Equal("2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-11-01 2025-10-21", Days(DayKind.Muhurat));
        Assert.Equal("2020-02-01 2024-01-20 2024-03-02 2024-05-18 2025-02-01 2026-02-01", Days(DayKind.Special));
    }

    [Fact]
    public void Calendar_ReportsTheTwoClosuresThatTheListOmits()
    {
        CalendarDay[] omitted = [.. Build(LastFile).Where(day => !day.IsSession && day.Disagreements.Any(text => text.StartsWith(ListOf2022To2026, StringComparison.Ordinal)))];
        foreach (CalendarDay day in omitted)
            output.WriteLine($"{day.Day:yyyy-MM-dd} {CalendarBuilder.NameOf(day.Kind)}: {string.Join("; ", day.Disagreements)}");
        Assert.Equal(
            [
                (new(2024, 5, 20), DayKind.ClosedAdHoc, $"{ListOf2022To2026} says session; no file shows trades"),
                (new(2026, 1, 15), DayKind.Holiday, $"{ListOf2022To2026} says session; {ListOf2026} lists a holiday"),
            ],
            omitted.Select(day => (day.Day, day.Kind, Assert.Single(day.Disagreements))));
    }

    [Theory]
    [InlineData("2022-10-24", ListOf2022To2026)]
    [InlineData("2023-11-12", ListOf2023)]
    [InlineData("2024-11-01", ListOf2022To2026)]
    [InlineData("2025-10-21", ListOf2022To2026)]
    public void Calendar_ListThatCallsMuhuratAHoliday_IsReported(string day, string list)
    {
        CalendarDay found = Build(LastFile).Single(one => one.Day == DateOnly.ParseExact(day, "yyyy-MM-dd"));
        Assert.Equal(DayKind.Muhurat, found.Kind);
        Assert.StartsWith($"{list} lists a holiday; a Muhurat session traded (", Assert.Single(found.Disagreements), StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_HolidayMovedAfterTheListWasMade_IsAUsualSession()
    {
        // Bakri Id of 2023 was moved from 28 to 29 June by a circular of that week; the list of May has the day before.
        CalendarDay[] june = [.. Build(LastFile).Where(day => (day.Day.Year, day.Day.Month) == (2023, 6) && (day.Day.Day is 28 or 29))];
        Assert.Equal([DayKind.Session, DayKind.Holiday], june.Select(day => day.Kind));
        Assert.Equal($"{ListOf2023} says session; {ListOf2022To2026} lists a holiday", Assert.Single(june[1].Disagreements));
        Assert.StartsWith($"{ListOf2023} lists a holiday; the market traded (", Assert.Single(june[0].Disagreements), StringComparison.Ordinal);
    }

    [Fact]
    public void Calendar_DaysThatOneVendorLacks_ComeFromAnother()
    {
        // The repository of session files behind the histories has neither; the vendor's histories to 2023 do, and lack other days themselves.
        ILookup<string, DateOnly> seen = MarketFilesInPlace.DaysByFolder;
        foreach (DateOnly day in (DateOnly[])[new(2021, 11, 4), new(2022, 8, 8)])
        {
            string[] folders = [.. seen.Where(folder => folder.Contains(day)).Select(folder => folder.Key).Order(StringComparer.Ordinal)];
            output.WriteLine($"{day:yyyy-MM-dd}: {string.Join(", ", folders)}");
            Assert.DoesNotContain("secfull histories", folders);
            Assert.Contains("daily_adjusted_eod2", folders);
        }

        Assert.DoesNotContain(new(2022, 5, 11), seen["daily_adjusted_eod2"]);
        Assert.Contains(new(2022, 5, 11), seen["secfull histories"]);
    }

    [Fact]
    public void Calendar_VendorsBarWithoutTrades_IsNoSession()
    {
        // Every history of this vendor has a bar of 2026-01-15 with no share traded.
        Assert.DoesNotContain(new(2026, 1, 15), MarketFilesInPlace.DaysByFolder["daily_yahoo_nifty100_2020_2026"]);
    }

    private static DateOnly LastFile => MarketFilesInPlace.Sources.Max(source => source.Day);

    private static string Days(DayKind kind) =>
        string.Join(' ', Build(LastFile).Where(day => day.Kind == kind).Select(day => day.Day.ToString("yyyy-MM-dd")));

    private static IReadOnlyList<CalendarDay> Build(DateOnly to) => new CalendarBuilder(
        [
            .. MarketFilesInPlace.Sources,
            .. MarketFilesInPlace.List(ListOf2022To2026),
            .. MarketFilesInPlace.List(ListOf2023),
            .. MarketFilesInPlace.List(ListOf2026),
        ],
        MarketFilesInPlace.Volumes).Build(From, to);
}
