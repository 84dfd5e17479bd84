using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class ActionFileTests
{
    [Fact]
    public void RealList_OfTheExchange_IsReadWhole()
    {
        ReadOutcome.CorporateActions file = Assert.IsType<ReadOutcome.CorporateActions>(NseFiles.ReadOhlcv("eod2_meta/nse_actions.json"));
        Assert.Equal((26, 0), (file.RowsRead, file.RowsRejected));
        // 26 entries: six of interest on government securities, and one meeting without a dividend.
        Assert.Equal(19, file.Actions.Count);
        Assert.Equal(16, file.Actions.Count(row => row.Action.Kind == ActionKinds.Dividend));
        Assert.Equal(
            [("SRPL", 10.0), ("RADHIKAJWE", 5.0), ("VSSL", 2.0)],
            file.Actions.Where(row => row.Action.PriceDivisor > 1).Select(row => (row.Symbol, row.Action.PriceDivisor)));
        Assert.Contains(new("FOSECOIND", CorporateAction.Dividend(new(2023, 5, 17), 25 + 15)), file.Actions);
        Assert.Contains(new("MANINFRA", CorporateAction.Dividend(new(2023, 5, 19), 0.36)), file.Actions);
    }

    [Fact]
    public void SubjectNoRuleFits_IsListed()
    {
        ReadOutcome file = NseFiles.ReadText(
            """
            [{"symbol": "A", "series": "EQ", "subject": "Bonus 1:1", "exDate": "26-May-2023", "faceVal": "10"},
             {"symbol": "B", "series": "EQ", "subject": "Demerger", "exDate": "26-May-2023", "faceVal": "10"}]
            """);
        Assert.Equal((2, 1), (file.RowsRead, file.RowsRejected));
        Assert.Equal([new Rejection(2, "subject not understood: 'Demerger' of B on 2023-05-26")], file.Rejections);
    }

    [Fact]
    public void TableOfTheExchange_IsReadAsItsJson()
    {
        ReadOutcome.CorporateActions file = Assert.IsType<ReadOutcome.CorporateActions>(NseFiles.ReadText(
            "\"SYMBOL\",\"COMPANY NAME\",\"SERIES\",\"PURPOSE\",\"FACE VALUE\",\"EX-DATE\"\n"
            + "\"RELIANCE\",\"Reliance Industries Limited\",\"EQ\",\"Rights 1:15 @ Premium Rs 1247/-\",\"10\",\"13-May-2020\"\n"));
        Assert.Equal([new("RELIANCE", CorporateAction.Rights(new(2020, 5, 13), 1, 15, 1257))], file.Actions);
    }

    [Fact]
    public void PlainTable_TakesEveryKind()
    {
        ReadOutcome.CorporateActions file = Assert.IsType<ReadOutcome.CorporateActions>(NseFiles.ReadText(
            """
            symbol,ex_date,kind,ratio,amount
            A,2024-01-05,split,10:2,
            B,2024-01-05,bonus,1:3,
            C,2024-01-05,dividend,,12.5
            D,2024-01-05,demerger,1.0834,
            E,2024-01-05,rights,1:15,1257
            F,2024-01-05,rights,1:15,
            G,2024-01-05,merger,1:2,
            A,2024-01-05,split,10:2,

            """));
        DateOnly day = new(2024, 1, 5);
        Assert.Equal(
            [
                CorporateAction.Split(day, 10, 2), CorporateAction.Bonus(day, 1, 3), CorporateAction.Dividend(day, 12.5),
                new(day, ActionKinds.Demerger, 1.0834), CorporateAction.Rights(day, 1, 15, 1257),
            ],
            file.Actions.Select(row => row.Action));
        Assert.Equal(
            [
                new Rejection(7, "a rights is not told by ratio '1:15' and amount ''"),
                new Rejection(8, "kind 'merger' is none of split, bonus, split-or-bonus, dividend, demerger, rights"),
                new Rejection(9, "duplicate of line 2: A 2024-01-05 split"),
            ],
            file.Rejections);
    }
}
