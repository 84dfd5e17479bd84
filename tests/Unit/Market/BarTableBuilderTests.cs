using System.Text;
using CsCheck;
using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market;

public sealed class BarTableBuilderTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Fact]
    public void Rows_InAnyOrder_ComeOutBySymbolAndThenByTime()
    {
        BarTableBuilder builder = new();
        Add(builder, 2, "TCS", Day);
        Add(builder, 3, "M&M", Day.AddDays(1));
        Add(builder, 4, "M&MFIN", Day);
        Add(builder, 5, "M&M", Day, minute: 560);
        Add(builder, 6, "M&M", Day, minute: 555);
        Assert.Equal(
            ["M&M 2026-07-01 09:15", "M&M 2026-07-01 09:20", "M&M 2026-07-02 ", "M&MFIN 2026-07-01 ", "TCS 2026-07-01 "],
            builder.Build().Select(bar => $"{bar.Symbol} {bar.Session:yyyy-MM-dd} {bar.StartsAt:HH:mm}"));
    }

    [Fact]
    public void SymbolsThatShareEightLetters_AreStillInOrder()
    {
        BarTableBuilder builder = new();
        foreach (string symbol in (string[])["ABCDEFGHZ", "ABCDEFGH", "ABCDEFGHA", "ABCDEFG"])
            Add(builder, 2, symbol, Day);
        Assert.Equal(["ABCDEFG", "ABCDEFGH", "ABCDEFGHA", "ABCDEFGHZ"], builder.Build().Select(bar => bar.Symbol));
    }

    [Fact]
    public void AnyRows_AreOrderedAsStringsAndDistinct() =>
        Gen.Select(Gen.String[Gen.Char['A', 'C'], 1, 12], Gen.Int[0, 3]).Array[0, 60].Sample(rows =>
        {
            BarTableBuilder builder = new();
            for (int i = 0; i < rows.Length; i++)
                Add(builder, i + 2, rows[i].Item1, Day.AddDays(rows[i].Item2));
            (string, int)[] expected =
                [.. rows.Distinct().OrderBy(row => row.Item1, StringComparer.Ordinal).ThenBy(row => row.Item2)];
            (string, int)[] built = [.. builder.Build().Select(bar => (bar.Symbol, bar.Session.DayNumber - Day.DayNumber))];
            return built.SequenceEqual(expected) && builder.RowsRejected == rows.Length - expected.Length;
        });

    [Fact]
    public void SameSymbolAndSession_KeepsTheLowestRankAndRejectsItsRepetition()
    {
        BarTableBuilder builder = new();
        Add(builder, 2, "INFY", Day, rank: 1, close: 20_000);
        Add(builder, 3, "INFY", Day, rank: 0, close: 30_000);
        Add(builder, 4, "INFY", Day, rank: 0, close: 40_000);
        Add(builder, 5, "INFY", Day, rank: 1, close: 50_000);
        Assert.Equal(3m, Assert.Single(builder.Build()).Close);
        Assert.Equal([new Rejection(4, "duplicate of line 3: INFY EQ of 2026-07-01")], builder.Rejections);
    }

    [Fact]
    public void Rejections_AreTheFirstHundredByLine_DuplicatesAmongThem()
    {
        BarTableBuilder builder = new();
        Add(builder, 2, "INFY", Day);
        for (int line = 3; line <= 205; line++)
        {
            if (line % 2 == 0)
                Add(builder, line, "INFY", Day);
            else
                builder.Reject(line, "broken");
        }

        Assert.Single(builder.Build());
        Assert.Equal(203, builder.RowsRejected);
        Assert.Equal(Enumerable.Range(3, 100), builder.Rejections.Select(rejection => rejection.Line));
    }

    [Theory]
    [InlineData("", 10, 12, 8, 9, "symbol (empty) is not one")]
    [InlineData("A_SYMBOL_LONGER_THAN_ANY_OTHER_ONE", 10, 12, 8, 9, "symbol 'A_SYMBOL_LONGER_THAN_ANY_OTHER_ONE' is not one")]
    [InlineData("TCS", 0, 12, 8, 9, "open 0.00 is not above zero")]
    [InlineData("TCS", 10, 12, 8, -9, "close -0.0009 is not above zero")]
    [InlineData("TCS", 10, 9, 8, 9, "open 0.001, high 0.0009, low 0.0008, close 0.0009 contradict each other")]
    public void RowThatCannotBe_IsRejectedInWords(string symbol, long open, long high, long low, long close, string reason)
    {
        BarTableBuilder builder = new();
        NewBar bar = new()
        {
            Symbol = Encoding.UTF8.GetBytes(symbol),
            Series = "EQ"u8,
            Session = Day,
            Open = open,
            High = high,
            Low = low,
            Close = close,
        };
        Assert.False(builder.Add(2, bar));
        Assert.Equal([new Rejection(2, reason)], builder.Rejections);
        Assert.Empty(builder.Build());
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "0.0001")]
    [InlineData(-15_000_000, "-1500")]
    [InlineData(long.MaxValue, "922337203685477.5807")]
    public void ToRupees_IsExact(long units, string rupees) => Assert.Equal(rupees, $"{BarTable.ToRupees(units):0.####}");

    private static void Add(BarTableBuilder builder, int line, string symbol, DateOnly day, int minute = -1, int rank = 0, long close = 10_000)
    {
        NewBar bar = new()
        {
            Symbol = Encoding.UTF8.GetBytes(symbol),
            Series = "EQ"u8,
            Rank = rank,
            Session = day,
            StartMinute = minute,
            Open = close,
            High = close,
            Low = close,
            Close = close,
        };
        Assert.True(builder.Add(line, bar));
    }
}
