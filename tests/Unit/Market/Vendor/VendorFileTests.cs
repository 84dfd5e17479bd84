using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Market.Vendor;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Vendor;

public sealed class VendorFileTests
{
    private const string Joined =
        "The header names 'Adj Close' more than once: the columns of several instruments were joined in one file, and none can be told from another.";

    // The cleaned set still has these three with the columns of two instruments.
    private static readonly string[] JoinedYahoo = ["JSWSTEEL.csv.gz", "MUTHOOTFIN.csv.gz", "TITAN.csv.gz"];

    public static TheoryData<string> Yahoo => NseFiles.Names("daily_yahoo_nifty100_2020_2026", "*.csv.gz");

    public static TheoryData<string> Eod2 => NseFiles.Names("daily_adjusted_eod2", "*.csv.gz");

    public static TheoryData<string> Indices => NseFiles.Names("index_daily_eod2", "*.csv.gz");

    public static TheoryData<string> Nifty50 => NseFiles.Names("daily_raw_nifty50_2017_2022", "*.csv.gz");

    public static TheoryData<string> Minutes => NseFiles.Names("intraday", "*_1min_*.csv.gz");

    public static TheoryData<string> Ticks => NseFiles.Names("intraday/ticks", "*.csv.gz");

    [Theory]
    [MemberData(nameof(Yahoo))]
    public void YahooFile_IsTakenApartOrRefusedAsJoined(string file)
    {
        ReadOutcome read = NseFiles.ReadOhlcv(file);
        if (JoinedYahoo.Any(file.EndsWith))
        {
            Assert.Equal(Joined, Assert.IsType<ReadOutcome.Refused>(read).Reason);
            return;
        }

        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(read);
        Assert.Equal(
            (VendorSources.Yahoo, ReadOutcome.VendorBars.Daily, Adjustment.Splits, 0), (bars.Source, bars.Minutes, bars.Adjustment, bars.RowsRejected));
        Assert.Equal(bars.RowsRead, bars.Bars.Count);
        Assert.Equal(bars.RowsRead, bars.AdjustedCloses.Count);
    }

    [Fact]
    public void YahooFile_FirstRow_HasItsColumnsByName()
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv("daily_yahoo_nifty100_2020_2026/ABB.csv.gz"));
        BarRow first = bars.Bars[0];
        // 2020-01-01,1255.2998046875,1290.0,1296.949951171875,1275.0,1296.949951171875,6827 under Date,Adj Close,Close,High,Low,Open,Volume
        Assert.Equal(
            ("ABB", new DateOnly(2020, 1, 1), 1296.95m, 1296.95m, 1275m, 1290m, 6827L),
            (first.Symbol, first.Session, first.Open, first.High, first.Low, first.Close, first.VolumeShares));
        Assert.Equal(1255.2998046875, bars.AdjustedCloses[new(2020, 1, 1)]);
    }

    [Theory]
    [MemberData(nameof(Eod2))]
    public void Eod2File_IsOfUnknownAdjustment(string file)
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv(file));
        Assert.Equal((VendorSources.Csv, 0, Adjustment.Unknown), (bars.Source, bars.Minutes, bars.Adjustment));
        Assert.Equal(bars.RowsRead, bars.Bars.Count + bars.RowsRejected);
        Assert.All(bars.Rejections, rejection => Assert.Contains("contradict each other", rejection.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Eod2Files_HaveTheKnownViolations() => // SOURCE.md counts 1,013, all of 1995 to 1997
        Assert.Equal(1013, Eod2.Sum(file => NseFiles.ReadOhlcv(file.Data).RowsRejected));

    [Theory]
    [MemberData(nameof(Indices))]
    public void IndexFile_IsRead(string file)
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv(file));
        Assert.All(
            bars.Rejections,
            rejection => Assert.Equal("open, high and low are 0: only the close was published", rejection.Reason));
    }

    [Theory]
    [MemberData(nameof(Nifty50))]
    public void HeaderlessHistory_WithValueAndShares_IsKnownToBeAsTraded(string file)
    {
        ReadOutcome.HistoryFile history = Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadOhlcv(file));
        Assert.True(history.YieldsToExchange);
        Assert.Equal((history.RowsRead, 0), (history.Bars.Count, history.RowsRejected));
        Assert.Equal(new DateOnly(2022, 2, 28), history.Bars[^1].Session);
    }

    [Fact]
    public void HeaderlessHistory_RescaledPrices_AreNotTakenForTraded()
    {
        // Value over shares is 13.65, between low and high; of the halved prices it is not.
        const string Row = "\"020117\",\"13.00\",\"14.00\",\"12.50\",\"13.80\",\"13650.00\",\"1000\",\"20\"\n";
        Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadText(Row, "ABC.csv"));
        string halved = Row.Replace("13.00", "6.50").Replace("14.00", "7.00").Replace("12.50", "6.25").Replace("13.80", "6.90");
        Assert.Equal(Adjustment.Unknown, Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadText(halved, "ABC.csv")).Adjustment);
    }

    [Theory]
    [MemberData(nameof(Minutes))]
    public void MinuteFile_IsReadWhole(string file)
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv(file));
        Assert.Equal((1, 0, bars.RowsRead), (bars.Minutes, bars.RowsRejected, bars.Bars.Count));
        Assert.DoesNotContain(' ', bars.Bars[0].Symbol);
    }

    [Theory]
    [InlineData("intraday/banknifty_15min_2015_2024.csv.gz", "BANKNIFTY", 15, 58_581, "2015-01-09 09:15")]
    [InlineData("intraday/nifty_futures_1h_2018_2021.csv.gz", "NSE:NIFTY1!", 60, 5_000, "2018-08-16 14:00")]
    public void IntradayFile_KnowsItsInterval(string file, string symbol, int minutes, int rows, string first)
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv(file));
        Assert.Equal((symbol, minutes, rows), (bars.Bars[0].Symbol, bars.Minutes, bars.Bars.Count));
        Assert.Equal(first, $"{bars.Bars[0].Session:yyyy-MM-dd} {bars.Bars[0].StartsAt:HH:mm}");
    }

    [Fact]
    public void DailyFile_WithSlashesAndAnIndexColumn_IsRead()
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv("intraday/nifty50_daily_2012_2022.csv.gz"));
        Assert.Equal(("NIFTY50", new DateOnly(2012, 1, 2), 4636.75m), (bars.Bars[0].Symbol, bars.Bars[0].Session, bars.Bars[0].Close));
        Assert.Equal(0, bars.RowsRejected);
    }

    [Theory]
    [MemberData(nameof(Ticks))]
    public void TickFile_BecomesMinutesOfOneDay(string file)
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadOhlcv(file));
        Assert.Equal((VendorSources.Ticks, 1), (bars.Source, bars.Minutes));
        Assert.Single(bars.Bars.Select(bar => bar.Session).Distinct());
    }

    [Fact]
    public void TickFile_WithTradesOfOtherDays_RefusesThemWithTheirCount()
    {
        ReadOutcome read = NseFiles.ReadOhlcv("intraday/ticks/INFY_16_April.csv.gz"); // cut -c1-10 | uniq -c: 22,425 + 3,007 + 688
        Assert.Equal((26_120, 3_695), (read.RowsRead, read.RowsRejected));
        Assert.Equal(
            [
                "3007 stray trades of 1970-01-01 in a file of 2021-04-16, in lines 22427 to 25433",
                "688 stray trades of 2021-04-19 in a file of 2021-04-16, in lines 25434 to 26121",
            ],
            read.Rejections.Select(rejection => rejection.Reason));
    }

    [Fact]
    public void Ticks_BecomeMinutesByArithmetic()
    {
        ReadOutcome read = NseFiles.ReadText(
            "timestamp,ltp,volume\n2021-05-12 09:15:01,100.5,10\n2021-05-12 09:15:40,101,25\n2021-05-12 09:15:59,99,30\n2021-05-12 09:16:00,99.5,45\n",
            "ABC_2021-05-12_.csv");
        Assert.Equal(
            [(new TimeOnly(9, 15), 100.5m, 101m, 99m, 99m, 30L), (new TimeOnly(9, 16), 99.5m, 99.5m, 99.5m, 99.5m, 15L)],
            Assert.IsType<ReadOutcome.VendorBars>(read).Bars
                .Select(bar => (bar.StartsAt!.Value, bar.Open, bar.High, bar.Low, bar.Close, bar.VolumeShares)));
    }

    [Theory]
    [InlineData("date,open,high,low,close,volume\n2024-01-02,10,11,9,10.5,100\n")]
    [InlineData("DATE;OPEN;HIGH;LOW;CLOSE;VOLUME\n02-Jan-2024;10;11;9;10.5;100\n")]
    [InlineData("Volume\tClose\tLow\tHigh\tOpen\tDate\n100\t10.5\t9\t11\t10\t02/01/2024\n")]
    [InlineData("2024-01-02,10,11,9,10.5,100\n")]
    [InlineData("ABC,20240102,10,11,9,10.5,100\n")]
    [InlineData("Symbol,Trade Date,Open Price,High Price,Low Price,Close Price,Qty\nABC,02-01-2024,10.0,11.0,9.0,10.5,100.0\n")]
    [InlineData("\uFEFF\"Date\",\"Open\",\"High\",\"Low\",\"Close\",\"Volume\"\r\n\"020124\",\"10\",\"11\",\"9\",\"10.5\",\"100\"\r\n")]
    public void GenericCsv_InAnyShape_IsTheSameBar(string text)
    {
        BarRow bar = Assert.Single(Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadText(text, "ABC.csv")).Bars);
        Assert.Equal(
            ("ABC", new DateOnly(2024, 1, 2), 10m, 11m, 9m, 10.5m, 100L),
            (bar.Symbol, bar.Session, bar.Open, bar.High, bar.Low, bar.Close, bar.VolumeShares));
    }

    [Theory]
    [InlineData("Date,Close,Close.1,Open,High,Low,Volume")]
    [InlineData("Date,Open,High,Low,Close,Volume,close")]
    public void JoinedColumns_AreRefused(string header) =>
        Assert.Contains("joined in one file", Refusal(NseFiles.ReadText(header + "\n2024-01-02,1,1,1,1,1,1\n", "ABC.csv")), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-01-02,10,11,9,-10.5,100", "close -10.50 is not above zero")]
    [InlineData("2024-01-02,10,11,9,x,100", "close 'x' is not a price")]
    [InlineData("2024-31-02,10,11,9,10,100", "date '2024-31-02' is not one")]
    [InlineData("2024-01-02,10,11,9,10,1.5", "volume '1.5' is not a count")]
    [InlineData("2024-01-02,10,9,11,10,100", "contradict each other")]
    [InlineData("2024-01-03,10,11,9,10,100", "duplicate of line 2")]
    public void BrokenRow_IsRejectedWithItsLineAndColumn(string row, string reason)
    {
        ReadOutcome read = NseFiles.ReadText(
            $"date,open,high,low,close,volume\n2024-01-03,10,11,9,10,100\n{row}\n2024-01-04,10,11,9,10,100\n", "ABC.csv");
        Rejection rejection = Assert.Single(Assert.IsType<ReadOutcome.VendorBars>(read).Rejections);
        Assert.Equal(3, rejection.Line);
        Assert.Contains(reason, rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin1_IsRefusedWithItsLine() =>
        Assert.StartsWith(
            "Line 2 is not UTF-8", Refusal(NseFile.Read([.. "a,b,c\n"u8, 0xE9, .. ",2,3\n"u8], "x.csv")), StringComparison.Ordinal);

    private static string Refusal(ReadOutcome read) => Assert.IsType<ReadOutcome.Refused>(read).Reason;
}
