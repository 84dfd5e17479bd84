using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market;

public sealed class LongerBarsTests
{
    // 2024-05-13 to 17, the special Saturday 18, Monday 20 shut for the polls, 21 and 22.
    private static readonly DateOnly[] Sessions =
    [
        new(2024, 5, 13), new(2024, 5, 14), new(2024, 5, 15), new(2024, 5, 16), new(2024, 5, 17), new(2024, 5, 18), new(2024, 5, 21), new(2024, 5, 22),
    ];

    private static readonly MarketCalendar Calendar = new([new(2024, 5, 20)], [new(2024, 5, 18)]);

    [Fact]
    public void Weekly_TakesTheSaturdayAndSkipsTheClosedMonday()
    {
        LongerBars weekly = LongerBars.From(Frame(8), Timeframe.Weekly, Calendar);
        Assert.Equal([new(2024, 5, 18), new(2024, 5, 22)], weekly.Bars.Sessions);
        Assert.Equal([1, 7], weekly.Bars.Open);
        Assert.Equal([6.5, 8.5], weekly.Bars.High);
        Assert.Equal([0.5, 6.5], weekly.Bars.Low);
        Assert.Equal([6, 8], weekly.Bars.Close);
        Assert.Equal([210, 150], weekly.Bars.Volume); // 10 + 20 + … + 60, and 70 + 80
        Assert.True(weekly.IsLastForming); // Thursday and Friday are to come
    }

    [Fact]
    public void Weekly_IsSeenOnlyFromItsLastSession() =>
        Assert.Equal([-1, -1, -1, -1, -1, 0, 0, 0], LongerBars.From(Frame(8), Timeframe.Weekly, Calendar).LastComplete);

    [Theory]
    [InlineData(5, null, true)] // Friday of a week with a Saturday session
    [InlineData(6, null, false)]
    [InlineData(5, "2024-05-18", false)] // the share stood still on Saturday, the market did not
    [InlineData(7, "2024-05-23", true)]
    [InlineData(7, "2024-05-24", false)]
    public void Weekly_LastBar_IsFormingUntilTheMarketClosesItsWeek(int bars, string? asOf, bool forming) =>
        Assert.Equal(
            forming, LongerBars.From(Frame(bars), Timeframe.Weekly, Calendar, asOf is null ? null : DateOnly.Parse(asOf)).IsLastForming);

    [Fact]
    public void Longer_UnknownDelivery_MakesTheSumUnknown()
    {
        BarFrame daily = Frame(8, new Dictionary<string, double[]> { ["delivery"] = [1, 1, double.NaN, 1, 1, 1, 2, 3] });
        LongerBars weekly = LongerBars.From(daily, Timeframe.Weekly, Calendar);
        Assert.True(weekly.Bars.TryGetColumn("delivery", out ReadOnlySpan<double> delivery));
        Assert.Equal([double.NaN, 5], delivery.ToArray());
    }

    [Theory]
    [InlineData(Timeframe.Weekly)]
    [InlineData(Timeframe.Monthly)]
    public void Longer_OfPrefixes_NeverSeesALaterSession(Timeframe timeframe)
    {
        BarFrame whole = RealFrame("TCS", 300);
        LongerBars all = LongerBars.From(whole, timeframe, RealCalendar(whole));
        for (int bars = 1; bars <= whole.Count; bars++)
        {
            int complete = all.LastComplete[bars - 1];
            LongerBars then = LongerBars.From(Cut(whole, bars), timeframe, RealCalendar(whole));
            if (complete >= 0)
                Assert.Equal(all.Bars.Close[complete], then.Bars.Close[complete]);
            Assert.Equal(then.Bars.Count - (then.IsLastForming ? 2 : 1), complete);
        }
    }

    [Theory]
    [InlineData("TCS", Timeframe.Weekly)]
    [InlineData("TCS", Timeframe.Monthly)]
    [InlineData("ETERNAL", Timeframe.Weekly)]
    public void Longer_OfARealShare_KeepsVolumeAndExtremes(string symbol, Timeframe timeframe)
    {
        BarFrame daily = RealFrame(symbol, int.MaxValue);
        BarFrame bars = LongerBars.From(daily, timeframe, RealCalendar(daily)).Bars;
        Assert.Equal(daily.Volume.Sum(), bars.Volume.Sum());
        Assert.Equal((daily.High.Max(), daily.Low.Min(), daily.Close[^1]), (bars.High.Max(), bars.Low.Min(), bars.Close[^1]));
        Assert.Equal(bars.Open.Skip(1), bars.Sessions[..^1].Select(last => daily.Open[Array.IndexOf(daily.Sessions, last) + 1]));
    }

    private static BarFrame Frame(int bars, IReadOnlyDictionary<string, double[]>? extra = null)
    {
        double[] close = [.. Enumerable.Range(1, bars).Select(bar => (double)bar)];
        return new(
            1, Sessions[..bars], close, [.. close.Select(one => one + 0.5)], [.. close.Select(one => one - 0.5)], close, [.. close.Select(one => one * 10)], extra);
    }

    private static BarFrame RealFrame(string symbol, int bars)
    {
        BarTable table = Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadOhlcv($"daily_raw_from_secfull_2019_2026/{symbol}.csv.gz")).Bars;
        BarRow[] rows = [.. table.Skip(1).Take(bars)]; // the first is a month before the second
        return new(
            1,
            [.. rows.Select(row => row.Session)],
            [.. rows.Select(row => (double)row.Open)],
            [.. rows.Select(row => (double)row.High)],
            [.. rows.Select(row => (double)row.Low)],
            [.. rows.Select(row => (double)row.Close)],
            [.. rows.Select(row => (double)row.VolumeShares)]);
    }

    // The share traded on every session, so its own bars are the calendar.
    private static MarketCalendar RealCalendar(BarFrame frame)
    {
        HashSet<DateOnly> traded = [.. frame.Sessions];
        List<DateOnly> shut = [];
        for (DateOnly day = frame.Sessions[0]; day <= frame.Sessions[^1]; day = day.AddDays(1))
        {
            if (!traded.Contains(day))
                shut.Add(day);
        }

        return new(shut, traded);
    }

    private static BarFrame Cut(BarFrame frame, int bars) => new(
        1, frame.Sessions[..bars], frame.Open[..bars], frame.High[..bars], frame.Low[..bars], frame.Close[..bars], frame.Volume[..bars]);
}
