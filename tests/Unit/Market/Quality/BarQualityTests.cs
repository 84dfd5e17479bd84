using System.Globalization;
using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Market.Quality;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Quality;

public sealed class BarQualityTests
{
    private static readonly MarketCalendar Calendar = new([new(2026, 1, 15)], []);

    [Fact]
    public void BarsOfOrdinarySessions_AreNotNamed() =>
        Assert.Empty(Check("05-JAN-2026 100 1000", "06-JAN-2026 119 1000", "07-JAN-2026 100 1000"));

    [Fact]
    public void ZeroVolumeOnAListedHoliday_IsAPhantom() =>
        Assert.Equal(
            ["1 phantom-bar no volume on 2026-01-15, a listed holiday"], Check("14-JAN-2026 100 1000", "15-JAN-2026 100 0", "16-JAN-2026 101 1000"));

    [Fact]
    public void ZeroVolumeOnASunday_IsAPhantom() =>
        Assert.Equal(["0 phantom-bar no volume on 2026-01-18, a weekend"], Check("18-JAN-2026 100 0"));

    [Fact]
    public void VolumeOnAListedHoliday_IsWarnedOf() =>
        Assert.Equal(["0 holiday-bar 1000 shares on 2026-01-15, a listed holiday"], Check("15-JAN-2026 100 1000"));

    [Fact]
    public void VolumeOnASunday_IsASpecialSession() => Assert.Empty(Check("01-FEB-2026 100 1000"));

    [Fact]
    public void CloseBeyondTheWidestBand_IsWarnedOf() =>
        Assert.Equal(["1 price-band close 121.00 after 100.00: +21.0 %"], Check("05-JAN-2026 100 1000", "06-JAN-2026 121 1000"));

    [Fact]
    public void ThreeSessionsWithoutTrades_AreStale() =>
        Assert.Equal(
            ["1 zero-volume no volume", "2 zero-volume no volume", "2 stale-price close 100.00 and no volume for 3 sessions"],
            Check("05-JAN-2026 100 0", "06-JAN-2026 100 0", "07-JAN-2026 100 0")[1..]);

    [Fact]
    public void RowsTheReaderRefuses_AreKeptWithTheirFigures()
    {
        string text = NseFiles.SecFullHeader
            + "A, EQ, 05-Jan-2026, 100, 100, 99, 98, 100, 100, 100, 1000, 1.00, 10, 500, 50.00\n"
            + "B, EQ, 05-Jan-2026, 100, 100, 101, 99, 100, 100, 100, 1000, 1.00, 10, 500, 50.00\n"
            + "B, EQ, 05-Jan-2026, 100, 100, 102, 99, 100, 101, 100, 1000, 1.00, 10, 500, 50.00\n"
            + "C, EQ, 05-Jan-2026, 100, x, 102, 99, 100, 101, 100, 1000, 1.00, 10, 500, 50.00\n"
            + "D, EQ, 05-Jan-2026, 100, 100, 101, 99, 100, 100, 100, 1000, 1.00, 10, 500, 50.00\n"
            + "E, EQ, 05-Jan-2026, 100, 100, 101, 99, 100, 100, 100, 1000, 1.00, 10, 500, 50.00\n";
        ReadOutcome file = NseFiles.ReadText(text);
        Assert.Equal(3, file.RowsRejected);
        Assert.Equal(
            ["2 ohlc A 99", "4 duplicate-session B 102"],
            file.Quarantined.Select(row => $"{row.Line} {row.Rule.Id} {row.Symbol} {row.Bar.High:0}"));
        Assert.Equal(
            new BarFigures("EQ", null, 100, 99, 98, 100, 1000, 100_000, 10, 500), file.Quarantined[0].Bar);
    }

    [Theory]
    [InlineData("Date,Adj Close,Close,High,Low,Open,Volume", null)]
    [InlineData("Date,Adj Close,Adj Close,Close,Close,High,High,Low,Low,Open,Open,Volume,Volume", "Adj Close")]
    [InlineData("Date,Close,Close.1,Close.2,Volume", "Close")]
    [InlineData("SYMBOL,SERIES,OPEN,HIGH,LOW,CLOSE,LAST,PREVCLOSE", null)]
    public void HeaderThatRepeatsAPrice_IsMerged(string header, string? column) => Assert.Equal(column, MergedColumns.Find(header.Split(',')));

    [Theory]
    [MemberData(nameof(MergedFiles))]
    public void RealMergedFiles_AreTold(string path) =>
        Assert.NotNull(MergedColumns.Find(NseFiles.HeaderOf(path)));

    public static TheoryData<string> MergedFiles() => NseFiles.Names("known_bad", "yahoo_merged_columns_*");

    [Theory]
    [InlineData("TCS_16_April.csv")]
    [InlineData("INFY_16_April.csv")]
    public void RealTicksOfTheNextDay_AreStray(string name)
    {
        string path = Directory.EnumerateFiles(Path.Combine(NseFiles.OhlcvFolder, "intraday", "ticks"), name + "*").Single();
        string[] lines = NseFiles.LinesOf(path);
        DateOnly[] days = [.. lines.Skip(1).Select(line => DateOnly.Parse(line.Split(',')[0].Trim('"').AsSpan(0, 10), CultureInfo.InvariantCulture))];
        IReadOnlyList<int> stray = StrayTicks.Find(days);
        Assert.NotEmpty(stray);
        // Of the next session, and of a clock that was not set.
        Assert.Equal([new(1970, 1, 1), new(2021, 4, 19)], stray.Select(tick => days[tick]).Distinct().Order());
        Assert.All(days.Where((_, tick) => !stray.Contains(tick)), day => Assert.Equal(new(2021, 4, 16), day));
    }

    [Fact]
    public void Catalogue_HasEachRuleOnce()
    {
        Assert.Equal(10, QualityRules.All.Count);
        Assert.Equal(QualityRules.All.Count, QualityRules.All.Select(rule => rule.Id).Distinct().Count());
    }

    /// <summary>Rows are date, close and volume of one symbol.</summary>
    private static string[] Check(params string[] rows)
    {
        string text = "DATE,SERIES,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,CLOSE_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY\n"
            + string.Concat(rows.Select(row => row.Split(' ')).Select(row => $"{row[0]},EQ,{row[1]},{row[1]},{row[1]},{row[1]},{row[2]},0,0,0\n"));
        BarTable bars = Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadText(text, "A.csv")).Bars;
        return [.. BarQuality.Check(bars, Calendar.IsSession).Select(finding => $"{finding.Row} {finding.Rule.Id} {finding.Reason}")];
    }
}
