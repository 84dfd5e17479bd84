using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class SymbolChangeTests
{
    private const string Rows =
        "Tata Motors Passenger Vehicles Limited,TATAMOTORS,TMPV,24-OCT-2025\nEternal Limited,ZOMATO,ETERNAL,09-APR-2025\n";

    [Theory]
    [InlineData("")]
    [InlineData("SYMB_COMPANY_NAME, SM_KEY_SYMBOL, SM_NEW_SYMBOL, SM_APPLICABLE_FROM\n")]
    public void SymbolChanges_WithAndWithoutHeader_ComeByDay(string header)
    {
        ReadOutcome.SymbolChanges list = Assert.IsType<ReadOutcome.SymbolChanges>(NseFiles.ReadText(header + Rows, "symbolchange.csv"));
        Assert.Equal(
            [
                new("ZOMATO", "ETERNAL", new(2025, 4, 9), "Eternal Limited"),
                new("TATAMOTORS", "TMPV", new(2025, 10, 24), "Tata Motors Passenger Vehicles Limited"),
            ],
            list.Changes);
        Assert.Equal((2, 0), (list.RowsRead, list.RowsRejected));
    }

    [Fact]
    public void SymbolChanges_BadLines_AreRefusedWithTheirReasons()
    {
        ReadOutcome list = NseFiles.ReadText(Rows + "X,SAME,SAME,01-JAN-2020\nX,OLD,NEW,sometime\n" + Rows);
        Assert.Equal(
            [
                new Rejection(3, "SAME is changed into itself"),
                new Rejection(4, "'sometime' is not a date"),
                new Rejection(5, "duplicate of line 1: TATAMOTORS to TMPV on 2025-10-24"),
                new Rejection(6, "duplicate of line 2: ZOMATO to ETERNAL on 2025-04-09"),
            ],
            list.Rejections);
    }

    [Theory]
    [InlineData("ind_nifty500list.csv", null)]
    [InlineData("ind_nifty500list_2026-08_rehmahahmed.csv", "2026-08-31")] // not before it can have been known
    [InlineData("ind_nifty500list_2026-08-03.csv", "2026-08-03")]
    [InlineData("ind_nifty500list_20260803.csv", "2026-08-03")]
    public void IndexList_TakesItsDayFromTheName(string name, string? day)
    {
        const string List = "Company Name,Industry,Symbol,Series,ISIN Code\nInfosys Ltd.,Information Technology,INFY,EQ,INE009A01021\n";
        ReadOutcome.IndexList list = Assert.IsType<ReadOutcome.IndexList>(NseFiles.ReadText(List, name));
        Assert.Equal(day is null ? null : DateOnly.Parse(day), list.AsOf);
    }
}
