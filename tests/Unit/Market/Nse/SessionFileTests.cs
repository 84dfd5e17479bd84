using CsCheck;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class SessionFileTests
{
    private const string Good = "INFY, EQ, 01-Apr-2025, 1500.00, 1510.00, 1520.00, 1490.05, 1511.00, 1512.35, 1505.00, 1000, 15.05, 120, 600, 60.00\n";

    public static TheoryData<string> SecFull => NseFiles.Names("bhav_secfull", "*.csv.gz");

    public static TheoryData<string> SecFullUnmodified => NseFiles.Names("bhav_secfull_unmodified", "*.csv.gz");

    public static TheoryData<string> Udiff => NseFiles.Names("bhav_udiff_cm", "*.csv.gz");

    public static TheoryData<string> Legacy => NseFiles.Names("bhav_legacy_cm_2017", "*.csv.gz");

    [Theory]
    [MemberData(nameof(SecFull))]
    [MemberData(nameof(SecFullUnmodified))]
    [MemberData(nameof(Udiff))]
    [MemberData(nameof(Legacy))]
    public void RealFile_OfAnyLayout_IsReadWithoutRejections(string file)
    {
        ReadOutcome.SessionFile session = Assert.IsType<ReadOutcome.SessionFile>(NseFiles.ReadOhlcv(file));
        Assert.InRange(session.Bars.Count, 1400, 3300); // 2017 had some 1,550 shares, 2026 has 3,200
        Assert.Empty(session.Rejections);
    }

    [Theory]
    [InlineData("bhav_secfull_unmodified/NSE_February_2025_Data__cm03022025bhav.csv.gz", "2025-02-03", "sec-bhavdata-full")]
    [InlineData("bhav_secfull/sec_bhavdata_full_2019-10-27.csv.gz", "2019-10-27", "sec-bhavdata-full")]
    [InlineData("bhav_udiff_cm/BhavCopy_NSE_CM_0_0_0_20260622_F_0000.csv.gz", "2026-06-22", "udiff-cm")]
    [InlineData("bhav_legacy_cm_2017/cm01AUG2017bhav.csv.gz", "2017-08-01", "legacy-cm")]
    public void RealFile_LayoutAndSession_AreReadFromTheContent(string file, string session, string format)
    {
        ReadOutcome.SessionFile read = Assert.IsType<ReadOutcome.SessionFile>(NseFiles.ReadOhlcv(file));
        Assert.Equal((DateOnly.Parse(session), format), (read.Session, read.Format));
    }

    [Theory]
    [InlineData("2026-06-22", "20260622")]
    [InlineData("2026-06-23", "20260623")]
    public void Udiff_AndSecFullOfTheSameDay_GiveIdenticalBars(string day, string compactDay)
    {
        Dictionary<(string, string), BarRow> udiff = BySeries($"bhav_udiff_cm/BhavCopy_NSE_CM_0_0_0_{compactDay}_F_0000.csv.gz");
        Dictionary<(string, string), BarRow> full = BySeries($"bhav_udiff_cm/same_day_sec_bhavdata_full/sec_bhavdata_full_{day}.csv.gz");
        (string, string)[] joined = [.. udiff.Keys.Intersect(full.Keys)];
        Assert.InRange(joined.Length, 2390, 2430); // the data's own notes count 2,406 to 2,419 with the few series that are no shares
        Assert.DoesNotContain(joined, key => Prices(udiff[key]) != Prices(full[key]));
    }

    [Fact]
    public void SecFull_LeadingSpacesAndDashes_AreReadAsValuesAndAbsence()
    {
        BarRow bar = Single("INFY, EQ, 01-Apr-2025, 1500.00, 1510.00, 1520.00, 1490.05, -, 1512.35, 1505.00, 1000, 15.05, 120, -, -\n");
        Assert.Equal(("INFY", "EQ", null, null, new(2025, 4, 1), null), (bar.Symbol, bar.Series, bar.Isin, bar.Name, bar.Session, bar.StartsAt));
        Assert.Equal((1510m, 1520m, 1490.05m, 1512.35m), (bar.Open, bar.High, bar.Low, bar.Close));
        Assert.Equal((1000, 1_505_000m, 120, null), (bar.VolumeShares, bar.TurnoverInr, bar.Trades, bar.DeliveryShares)); // 15.05 lakh
    }

    [Fact]
    public void Row_WhereverItsSeparatorsLie_IsReadTheSame() =>
        Gen.Select(Gen.Int[0, 70].Array[15], Gen.Int[0, 3], Gen.Bool, Gen.Bool).Sample((spaces, blankLines, quoted, carriageReturn) =>
        {
            string[] fields = ["INFY", "EQ", "01-Apr-2025", "1500", "1510", "1520.5", "1490.0500", "-", "1512.35", "1505", "1000", "15.05", "120", "600.0", "60"];
            string row = string.Join(',', fields.Select((field, i) => new string(' ', spaces[i]) + (quoted && i % 3 == 0 ? $"\"{field}\"" : field)));
            string end = carriageReturn ? "\r\n" : "\n";
            string text = NseFiles.SecFullHeader + string.Concat(Enumerable.Repeat(end, blankLines)) + row + end + row.Replace("INFY", "TCS");
            ReadOutcome read = NseFiles.ReadText(text);
            BarRow bar = Assert.IsType<ReadOutcome.SessionFile>(read).Bars[0];
            return (bar.Symbol, bar.Open, bar.High, bar.Low, bar.Close, bar.VolumeShares, bar.TurnoverInr, bar.Trades, bar.DeliveryShares)
                == ("INFY", 1510m, 1520.5m, 1490.05m, 1512.35m, 1000, 1_505_000m, 120, 600) && read.RowsRead == 2;
        });

    [Fact]
    public void SymbolInTwoSeries_KeepsTheRollingSettlementOne()
    {
        ReadOutcome read = NseFiles.ReadText(NseFiles.SecFullHeader + Good.Replace(" EQ", " BE").Replace(" 1000,", " 7,").Replace(" 600,", " 1,") + Good);
        Assert.Equal(["EQ"], Assert.IsType<ReadOutcome.SessionFile>(read).Bars.Select(bar => bar.Series));
    }

    [Theory]
    [InlineData("GB")]
    [InlineData("GS")]
    [InlineData("N3")]
    [InlineData("P1")]
    [InlineData("T0")]
    public void SeriesThatIsNoShare_IsPassedOverWithoutARejection(string series)
    {
        ReadOutcome read = NseFiles.ReadText(NseFiles.SecFullHeader + Good + Good.Replace("INFY", "OTHER").Replace(" EQ", " " + series));
        Assert.Equal((2, 0), (read.RowsRead, read.RowsRejected));
        Assert.Single(Assert.IsType<ReadOutcome.SessionFile>(read).Bars);
    }

    [Theory]
    [InlineData("1520.00", "1500.00", "contradict each other")] // high below the open
    [InlineData("1490.05", "1511.00", "contradict each other")] // low above the open
    [InlineData("1510.00", "-1510.00", "not above zero")]
    [InlineData("1512.35", "0", "not above zero")]
    [InlineData("1512.35", "abc", "close 'abc' is not a price")]
    [InlineData("1512.35", "-", "close '-' is not a price")]
    [InlineData("1512.35", "NaN", "is not a price")]
    [InlineData(" 1000,", " -5,", "volume '-5' is not a count")]
    [InlineData(" 1000,", " 10.5,", "volume '10.5' is not a count")]
    [InlineData(" 600,", " 1001,", "delivery 1001 is above 1000")]
    [InlineData("01-Apr-2025", "02-Apr-2025", "date 2025-04-02 in a file of 2025-04-01")]
    [InlineData("01-Apr-2025", "31-Apr-2025", "date '31-Apr-2025' is not a date")]
    [InlineData(" 60.00", " 60.00, 1", "16 columns where the header has 15")]
    public void BrokenRow_IsRejectedWithItsLineAndReason(string good, string broken, string reason)
    {
        ReadOutcome read = NseFiles.ReadText(
            NseFiles.SecFullHeader + Good.Replace("INFY", "TCS") + Good.Replace("INFY", "WIPRO").Replace(good, broken) + Good);
        Rejection rejection = Assert.Single(Assert.IsType<ReadOutcome.SessionFile>(read).Rejections);
        Assert.Equal(3, rejection.Line);
        Assert.Contains(reason, rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SameSymbolAndSeriesTwice_KeepsTheFirstLine()
    {
        ReadOutcome read = NseFiles.ReadText(NseFiles.SecFullHeader + Good + Good.Replace("1512.35", "1511.00") + Good.Replace("INFY", "TCS"));
        Assert.Equal([new Rejection(3, "duplicate of line 2: INFY EQ of 2025-04-01")], read.Rejections);
        Assert.Equal(1512.35m, Assert.IsType<ReadOutcome.SessionFile>(read).Bars[0].Close);
    }

    [Fact]
    public void MostRowsBroken_RefusesTheWholeFile()
    {
        ReadOutcome read = NseFiles.ReadText(NseFiles.SecFullHeader + Good + Good.Replace("INFY", "TCS").Replace("1512.35", "x") + Good.Replace("INFY", "WIPRO").Replace("1512.35", "y"));
        Assert.Equal("2 of 3 rows are broken; the first is line 3: close 'x' is not a price.", Assert.IsType<ReadOutcome.Refused>(read).Reason);
    }

    private static (DateOnly, decimal, decimal, decimal, decimal, long) Prices(BarRow bar) =>
        (bar.Session, bar.Open, bar.High, bar.Low, bar.Close, bar.VolumeShares);

    private static Dictionary<(string, string), BarRow> BySeries(string file) =>
        Assert.IsType<ReadOutcome.SessionFile>(NseFiles.ReadOhlcv(file)).Bars.ToDictionary(bar => (bar.Symbol, bar.Series));

    private static BarRow Single(string rows) =>
        Assert.Single(Assert.IsType<ReadOutcome.SessionFile>(NseFiles.ReadText(NseFiles.SecFullHeader + rows)).Bars);
}
