using TradingChitti.Host.Replay;

namespace TradingChitti.Tests.Unit.Host;

public sealed class SessionDatesTests
{
    [Theory]
    [InlineData("sec_bhavdata_full_2026-03-02.csv.gz", 2026, 3, 2)]
    [InlineData("sec_bhavdata_full_02032026.csv", 2026, 3, 2)]
    [InlineData("BhavCopy_NSE_CM_0_0_0_20260622_F_0000.csv.zip", 2026, 6, 22)]
    [InlineData("cm01AUG2017bhav.csv", 2017, 8, 1)]
    [InlineData("NSE_April_2025_Data__cm01042025bhav.csv.gz", 2025, 4, 1)]
    public void ReadName_ExchangeSpelling_GivesTheDay(string name, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), SessionDates.ReadName(name));

    [Theory]
    [InlineData("prices.csv")]
    [InlineData("99999999.csv")]
    public void ReadName_NoDate_GivesNone(string name) => Assert.Null(SessionDates.ReadName(name));

    [Fact]
    public void Read_ContentAndNameDisagree_BelievesTheContent()
    {
        byte[] file = """
            SYMBOL,SERIES,DATE1,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER
            ABC,EQ,04-Mar-2026,10,10,11,9,10.5,10.5,10.2,1000,0.1,20,500,50

            """u8.ToArray();
        Assert.Equal(new DateOnly(2026, 3, 4), SessionDates.Read(file, "sec_bhavdata_full_2026-03-02.csv"));
    }
}
