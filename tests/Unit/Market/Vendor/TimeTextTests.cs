using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Vendor;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("01-Aug-2017", "2017-08-01")]
    [InlineData("1-AUG-17", "2017-08-01")]
    [InlineData("2017-08-01", "2017-08-01")]
    [InlineData("01/08/2017", "2017-08-01")] // day before month, as in India
    [InlineData("01-08-2017", "2017-08-01")]
    [InlineData("2017/08/01", "2017-08-01")]
    [InlineData("01.08.2017", "2017-08-01")]
    [InlineData("020117", "2017-01-02")] // ddMMyy, the zero kept
    [InlineData("20170801", "2017-08-01")]
    [InlineData("01082017", "2017-08-01")]
    [InlineData("13-Oct-2025", "2025-10-13")] // a T in the month is no time
    public void Date_InAnyForm_IsTheDay(string text, string day)
    {
        BarRow bar = Bar(text);
        Assert.Equal((DateOnly.Parse(day), null), (bar.Session, bar.StartsAt));
    }

    [Theory]
    [InlineData("2021-03-30 09:25:00", "2021-03-30", "09:25")]
    [InlineData("2015-01-09 09:15:00+05:30", "2015-01-09", "09:15")]
    [InlineData("2015-01-09T03:45:00Z", "2015-01-09", "09:15")] // UTC is 5 h 30 min behind
    [InlineData("2015-01-08 22:45:00-0500", "2015-01-09", "09:15")]
    [InlineData("2021-03-30 09:25", "2021-03-30", "09:25")]
    [InlineData("30/03/2021 09:25:00 IST", "2021-03-30", "09:25")]
    [InlineData("1420775100", "2015-01-09", "09:15")] // 16,444 days of 86,400 s and 13,500 s: 2015-01-09 03:45 UTC
    [InlineData("1420775100000", "2015-01-09", "09:15")]
    public void Time_WithOrWithoutZone_IsMarketTime(string text, string day, string clock)
    {
        BarRow bar = Bar(text);
        Assert.Equal((DateOnly.Parse(day), TimeOnly.Parse(clock)), (bar.Session, bar.StartsAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("31-Apr-2025")]
    [InlineData("03/30/2021")] // month before day
    [InlineData("2021-03-30 25:00")]
    [InlineData("2021-03-30 09:25:00+99:00")]
    [InlineData("123")]
    [InlineData("hello")]
    public void Nonsense_IsNoTime(string text) =>
        Assert.Contains("is not one (day comes before month)", Assert.IsType<ReadOutcome.Refused>(Read(text, "ABC.csv")).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("TCS_1min_from_ticks_2021.csv.gz", "TCS")]
    [InlineData("index/nifty_50.csv.gz", "NIFTY 50")]
    [InlineData("INFY_16_April.csv.gz", "INFY")]
    [InlineData("Nifty_Bank_2021-05-12_.csv.gz", "NIFTY BANK")]
    [InlineData("banknifty_15min_2015_2024.csv.gz", "BANKNIFTY")]
    [InlineData("M&M.csv", "M&M")]
    public void Symbol_IsWhatStandsBeforeTheTime(string file, string symbol) =>
        Assert.Equal(symbol, Assert.IsType<ReadOutcome.VendorBars>(Read("2024-01-02", file)).Bars[0].Symbol);

    [Fact]
    public void NameThatIsNoSymbol_IsRefused() =>
        Assert.Equal(
            "Neither a column nor the file's name says whose prices these are: 'prices (2).csv'.",
            Assert.IsType<ReadOutcome.Refused>(Read("2024-01-02", "prices (2).csv")).Reason);

    private static BarRow Bar(string time) => Assert.Single(Assert.IsType<ReadOutcome.VendorBars>(Read(time, "ABC.csv")).Bars);

    private static ReadOutcome Read(string time, string file) =>
        NseFiles.ReadText($"date,open,high,low,close,volume\n{time},10,11,9,10.5,100\n", file);
}
