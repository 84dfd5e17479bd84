using System.Globalization;
using TradingChitti.Market;
using TradingChitti.Tests.Unit.Market.Calendar;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market;

public sealed class IntradayFrameTests
{
    private static readonly DateOnly Outage = new(2021, 2, 24);
    private static readonly DateOnly Muhurat = new(2022, 10, 24);

    [Theory]
    [InlineData(5, "15:25")]
    [InlineData(15, "15:15")]
    [InlineData(60, "15:15")]
    public void Bars_OfAWholeSession_RunFromTheOpeningToTheClose(int minutes, string last)
    {
        DateOnly session = new(2026, 8, 21);
        IntradayFrame bars = Minutes([.. Enumerable.Range(9 * 60 + 15, 375).Select(minute => (session, minute))]).ToBarsOf(minutes);
        Assert.Equal((375 + minutes - 1) / minutes, bars.Count); // the close is 375 minutes after the opening
        Assert.Equal(("09:15", last), (Start(bars, 0), Start(bars, bars.Count - 1)));
        Assert.Equal(375, bars.Volume.Sum());
        Assert.Equal(minutes == 60 ? 15 : minutes, bars.Volume[^1]);
    }

    [Fact]
    public void Bars_OfAMinuteBeforeTheOpening_BelongToTheFirst()
    {
        DateOnly session = new(2026, 8, 21);
        IntradayFrame bars = Minutes([(session, 9 * 60 + 7), (session, 9 * 60 + 16), (session, 9 * 60 + 20)]).ToBarsOf(5);
        Assert.Equal(["09:15", "09:20"], Starts(bars));
        Assert.Equal([2, 1], bars.Volume);
    }

    [Fact]
    public void Bars_OfAKnownOpening_AreCountedFromIt()
    {
        // The hour of Muhurat of 2025 was in the afternoon.
        DateOnly session = new(2025, 10, 21);
        IntradayFrame minutes = Minutes([.. Enumerable.Range(13 * 60 + 45, 60).Select(minute => (session, minute))]);
        Assert.Equal(["13:45"], Starts(minutes.ToBarsOf(60, _ => new(13, 45))));
        Assert.Equal(["13:15", "14:15"], Starts(minutes.ToBarsOf(60)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(60)]
    public void Bars_OfRealMinutes_KeepVolumeExtremesAndEdges(int minutes)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(NseFiles.OhlcvFolder, "intraday"), "*_1min_from_ticks_2021.csv.gz"))
        {
            IntradayFrame one = Read(file);
            IntradayFrame bars = one.ToBarsOf(minutes);
            Assert.Equal(one.Volume.Sum(), bars.Volume.Sum());
            Assert.All(bars.StartMinutes, start => Assert.Equal(0, (start - (9 * 60 + 15)) % minutes));
            Assert.InRange(bars.StartMinutes.Max(), 9 * 60 + 15, minutes == 5 ? 15 * 60 + 25 : 15 * 60 + 15);
            foreach (IGrouping<DateOnly, int> session in Enumerable.Range(0, one.Count).GroupBy(bar => one.Sessions[bar]))
            {
                int[] made = [.. Enumerable.Range(0, bars.Count).Where(bar => bars.Sessions[bar] == session.Key)];
                Assert.Equal(session.Max(bar => one.High[bar]), made.Max(bar => bars.High[bar]));
                Assert.Equal(session.Min(bar => one.Low[bar]), made.Min(bar => bars.Low[bar]));
                Assert.Equal((one.Open[session.First()], one.Close[session.Last()]), (bars.Open[made[0]], bars.Close[made[^1]]));
            }
        }
    }

    [Fact]
    public void HourlyBars_OfADayWithAnOutage_HaveNoneOfTheHaltAndGoOnInTheExtension()
    {
        // Quarters of an hour from 09:15 to 10:00 and, after the outage, from 15:45 to 17:00.
        IntradayFrame hours = Session(Outage);
        Assert.Equal(["09:15", "15:15", "16:15"], Starts(hours));
    }

    [Fact]
    public void HourlyBars_OfMuhurat_StartInTheEvening() => Assert.Equal(["18:15"], Starts(Session(Muhurat)));

    [Fact]
    public void HourlyBars_OfEveryMuhuratOfTheIndex_AreOneHour()
    {
        IntradayFrame hours = Read(Path.Combine(NseFiles.OhlcvFolder, "intraday", "banknifty_15min_2015_2024.csv.gz")).ToBarsOf(60);
        string[] evenings = [.. Enumerable.Range(0, hours.Count).Where(bar => hours.StartMinutes[bar] >= 17 * 60).Select(bar => $"{hours.Sessions[bar]:yyyy-MM-dd} {Start(hours, bar)}")];
        Assert.Equal(
            [
                "2015-11-11 17:30", "2015-11-11 18:30", // the vendor has the quarter of an hour before the opening and the one of the close
                "2016-10-30 18:30", "2017-10-19 18:30", "2018-11-07 17:30", "2019-10-27 18:15", "2020-11-14 18:15", "2021-11-04 18:15",
                "2022-10-24 18:15", "2023-11-12 18:15",
            ],
            evenings);
    }

    private static IntradayFrame Session(DateOnly session)
    {
        IntradayFrame all = Read(Path.Combine(NseFiles.OhlcvFolder, "intraday", "banknifty_15min_2015_2024.csv.gz")).ToBarsOf(60);
        int[] bars = [.. Enumerable.Range(0, all.Count).Where(bar => all.Sessions[bar] == session)];
        double[] none = new double[bars.Length];
        return new([.. bars.Select(bar => all.Sessions[bar])], [.. bars.Select(bar => all.StartMinutes[bar])], none, none, none, none, none);
    }

    private static IntradayFrame Read(string file)
    {
        string[][] rows = [.. MarketFilesInPlace.Rows(file).Skip(1).OrderBy(row => row[0], StringComparer.Ordinal)];
        double[] Column(int column) => [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        return new(
            [.. rows.Select(row => DateOnly.ParseExact(row[0][..10], "yyyy-MM-dd"))],
            [.. rows.Select(row => (short)TimeOnly.ParseExact(row[0][11..16], "HH:mm").ToTimeSpan().TotalMinutes)],
            Column(1),
            Column(2),
            Column(3),
            Column(4),
            Column(5));
    }

    private static IntradayFrame Minutes((DateOnly Session, int Minute)[] starts)
    {
        double[] ones = [.. starts.Select(_ => 1.0)];
        return new([.. starts.Select(start => start.Session)], [.. starts.Select(start => (short)start.Minute)], ones, ones, ones, ones, ones);
    }

    private static string[] Starts(IntradayFrame frame) => [.. Enumerable.Range(0, frame.Count).Select(bar => Start(frame, bar))];

    private static string Start(IntradayFrame frame, int bar) =>
        TimeOnly.MinValue.AddMinutes(frame.StartMinutes[bar]).ToString("HH:mm", CultureInfo.InvariantCulture);
}
