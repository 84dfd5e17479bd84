using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Vendor;

public sealed class ListTests
{
    [Fact]
    public void IndexMembers_OfSeveralIndices_CarryTheirDay()
    {
        ReadOutcome.IndexMembers table =
            Assert.IsType<ReadOutcome.IndexMembers>(NseFiles.ReadReference("nse_index_constituents_2025-09_kiranfor2004.csv"));
        Assert.Equal((122, 0), (table.Members.Count, table.RowsRejected));
        Assert.Equal(new("NIFTY 50", "Broad Market", "RELIANCE", new(2025, 9, 14)), table.Members[0]);
        Assert.Equal(12, table.Members.Count(member => member.IndexName == "NIFTY BANK"));
    }

    [Fact]
    public void IsinList_GivesEveryPair()
    {
        ReadOutcome.IsinList list = Assert.IsType<ReadOutcome.IsinList>(NseFiles.ReadReference("isin_symbol_history_eod2.csv"));
        Assert.Equal(list.RowsRead, list.Pairs.Count + list.RowsRejected);
        Assert.Equal(new("INE144J01019", "20MICRONS"), list.Pairs[0]);
    }

    [Fact]
    public void QuarterlyResults_PerCentBecomesAFraction()
    {
        ReadOutcome.Fundamentals table = Assert.IsType<ReadOutcome.Fundamentals>(NseFiles.ReadReference("nifty750_fundamentals.csv"));
        Assert.Equal((751, 0), (table.Companies.Count, table.RowsRejected));
        // 360ONE,Financial Services,32.42,14.47,10.81,44.84,2026-08-01 05:24:30
        Assert.Equal(
            [("quarter_profit_growth", 0.3242), ("quarter_profit_growth_qoq", 0.1447), ("quarter_sales_growth_qoq", 0.1081), ("quarter_operating_margin", 0.4484)],
            table.Companies[0].Metrics.Select(metric => (metric.Key, Math.Round(metric.Value, 12))));
        Assert.Equal(new(2026, 8, 1, 5, 24, 30, TimeSpan.Zero), table.Companies[0].KnownAt);
    }

    [Theory]
    [InlineData("Sr. No,Date,Day,Description\n1,26-Jan-2026,Monday,Republic Day\n")]
    [InlineData("date;holiday\n2026-01-26;Republic Day\n")]
    public void HolidayTable_GivesItsDays(string text) =>
        Assert.Equal(
            [new MarketDay(new(2026, 1, 26), false, "Republic Day")], Assert.IsType<ReadOutcome.HolidayList>(NseFiles.ReadText(text)).Days);

    [Theory]
    [InlineData("reference/piotroski_plus_india.csv", "The scores have no date")]
    [InlineData("reference/market_breadth_history_5yr.csv", "The table counts shares above their average")]
    [InlineData("reference/trading_days_derived_1995_2026.csv", "The table lists trading days that somebody derived")]
    [InlineData("ohlcv/delivery_eod2/BEL.csv.gz", "The table has delivery without prices")]
    [InlineData("ohlcv/eod2_meta/etf.csv", "The first line has one column")]
    [InlineData("ohlcv/eod2_meta/README.md", "The first line has one column")]
    public void TableNothingIsTakenFrom_IsRefusedWithItsReason(string file, string reason) =>
        Assert.StartsWith(
            reason,
            Assert.IsType<ReadOutcome.Refused>(NseFiles.Read(Path.Combine(NseFiles.OhlcvFolder, "..", file))).Reason,
            StringComparison.Ordinal);

    [Fact]
    public void ABeginningOfNothingButCommas_NeedNotBeReadOn() =>
        Assert.Equal(
            "Line 1 is longer than 65536 bytes and has more than 65536 columns; no market file's is.",
            NseFile.WhyNoTable([.. Enumerable.Repeat((byte)',', 65536)]));
}
