using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class HistoryFileTests
{
    private const string Header = "DATE,SERIES,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER\n";
    private const string Row = "2024-01-02,EQ,10,10,11,9,10,10.5,10,100,0.01,5,50,50\n";

    public static TheoryData<string> Histories => NseFiles.Names("daily_raw_from_secfull_2019_2026", "*.csv.gz");

    [Theory]
    [MemberData(nameof(Histories))]
    public void RealHistory_HasAscendingDistinctSessionsAndNoRejections(string file)
    {
        ReadOutcome.HistoryFile history = Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadOhlcv(file));
        Assert.Empty(history.Rejections);
        Assert.Equal(history.RowsRead, history.Bars.Count);
        Assert.All(history.Bars.Zip(history.Bars.Skip(1)), pair => Assert.True(pair.First.Session < pair.Second.Session));
    }

    [Theory]
    [InlineData("RELIANCE.csv.gz", "RELIANCE")]
    [InlineData("folder/M&M.csv", "M&M")]
    [InlineData("bajaj-auto.CSV", "BAJAJ-AUTO")]
    public void Symbol_IsTheFilesName(string name, string symbol) =>
        Assert.Equal(symbol, Assert.IsType<ReadOutcome.HistoryFile>(NseFiles.ReadText(Header + Row, name)).Symbol);

    [Fact]
    public void NameThatIsNoSymbol_IsRefused() =>
        Assert.Equal(
            "A history is named for its symbol, and 'prices of 2024.csv' is not one.",
            Assert.IsType<ReadOutcome.Refused>(NseFiles.ReadText(Header + Row, "prices of 2024.csv")).Reason);

    [Fact]
    public void RowsOutOfOrder_AreSorted()
    {
        ReadOutcome read = NseFiles.ReadText(Header + Row.Replace("01-02", "01-05") + Row, "TCS.csv");
        Assert.Equal([new(2024, 1, 2), new(2024, 1, 5)], Assert.IsType<ReadOutcome.HistoryFile>(read).Bars.Select(bar => bar.Session));
    }

    [Fact]
    public void SameSessionTwice_RejectsTheSecondLine()
    {
        ReadOutcome read = NseFiles.ReadText(Header + Row + Row.Replace("10.5", "10.6") + Row.Replace("01-02", "01-03"), "TCS.csv");
        Assert.Equal([new Rejection(3, "duplicate of line 2: TCS EQ of 2024-01-02")], read.Rejections);
    }
}
