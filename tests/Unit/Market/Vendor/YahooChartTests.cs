using TradingChitti.Market.Nse;
using TradingChitti.Market.Vendor;
using TradingChitti.Tests.Unit.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Vendor;

public sealed class YahooChartTests
{
    private const string Chart = """
        {"chart":{"result":[{"meta":{"currency":"INR","symbol":"INFY.NS","exchangeName":"NSI","dataGranularity":"1d"},
        "timestamp":[1704167100,1704253500],
        "indicators":{"quote":[{"open":[10,null],"high":[11.5,null],"low":[9,null],"close":[10.5,null],"volume":[100,null]}],
        "adjclose":[{"adjclose":[10.25,null]}]}}],"error":null}}
        """;

    [Fact]
    public void DailyChart_GivesBarsAndAdjustedCloses()
    {
        // 1704167100 is 2024-01-02 03:45 UTC, 09:15 in the market.
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadText(Chart, "anything.json"));
        Assert.Equal((VendorSources.Yahoo, 0, Adjustment.Splits), (bars.Source, bars.Minutes, bars.Adjustment));
        Assert.Equal(("INFY", new DateOnly(2024, 1, 2), 10.5m), (bars.Bars[0].Symbol, bars.Bars[0].Session, bars.Bars[0].Close));
        Assert.Equal(10.25, bars.AdjustedCloses[new(2024, 1, 2)]);
        Assert.Equal([new Rejection(2, "entry 2 has no prices")], bars.Rejections);
    }

    [Fact]
    public void MinuteChart_KeepsTheTime()
    {
        ReadOutcome.VendorBars bars = Assert.IsType<ReadOutcome.VendorBars>(NseFiles.ReadText(Chart.Replace("1d", "5m"), "x.json"));
        Assert.Equal((5, new TimeOnly(9, 15)), (bars.Minutes, bars.Bars[0].StartsAt));
    }

    [Theory]
    [InlineData("\"INR\"", "\"USD\"", "are in USD")]
    [InlineData("INFY.NS", "INFY.BO", "does not trade on NSE")]
    [InlineData("1d", "1wk", "'1wk' are not taken")]
    [InlineData("1704167100,", "", "not as many values")]
    [InlineData("\"symbol\":\"INFY.NS\",", "", "meta.symbol is missing")]
    public void UnusableChart_IsRefusedInWords(string part, string replacement, string reason) =>
        Assert.Contains(
            reason, Assert.IsType<ReadOutcome.Refused>(NseFiles.ReadText(Chart.Replace(part, replacement), "x.json")).Reason, StringComparison.Ordinal);

    [Fact]
    public void Error_IsPassedOn() =>
        Assert.Equal(
            "Yahoo answered with an error: No data found, symbol may be delisted.",
            Assert.IsType<ReadOutcome.Refused>(NseFiles.ReadText(
                """{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}""")).Reason);
}
