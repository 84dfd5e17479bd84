using System.Globalization;
using System.Text;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Tables;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

public sealed class SeriesTableTests
{
    private const string Header = "date,open,high,low,close,volume";

    private const string ThreeBars = Header + """

        2026-05-27,10,12,9,11,1000
        2026-05-28,11,13,10,12.5,1500
        2026-05-29,12,12,11,11.25,900

        """;

    [Fact]
    public void Write_Expressions_AreColumnsNamedAsWritten() => Assert.Equal(
        """
        date,close,close > 11.5,"SMA(close,2)","change(close, 1)"
        2026-05-27,11,0,,
        2026-05-28,12.5,1,11.75,1.5
        2026-05-29,11.25,0,11.875,-1.25

        """,
        Written(ThreeBars, "close", "close > 11.5", "SMA(close,2)", "change(close, 1)"));

    [Fact]
    public void Write_SeveralOutputs_AreAColumnEachInOrder() => Assert.Equal(
        "date,\"bbands(2,2).upper\",\"bbands(2,2).middle\",\"bbands(2,2).lower\",\"macd(2,3,2).signal\"",
        Written(ThreeBars, "bbands(2,2)", "macd(2,3,2).signal").Split('\n')[0]);

    [Fact]
    public void Write_QuotesInAName_AreDoubled() =>
        Assert.StartsWith("date,\"in_index(\"\"NIFTY 50\"\")\"\n2026-05-27,\n", Written(ThreeBars, "in_index(\"NIFTY 50\")"), StringComparison.Ordinal);

    [Fact]
    public void Write_Doubles_ReadBackToTheSameNumber()
    {
        string cell = Written(ThreeBars, "close / 3").Split('\n')[1].Split(',')[1];
        Assert.Equal(11.0 / 3, double.Parse(cell, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Read_FurtherColumns_AreSeriesByName() => Assert.Equal(
        "date,PERIODS + close\n2026-05-27,13\n2026-05-28,\n",
        Written(Header + ",Periods\n2026-05-27,10,12,9,11,1000,2\n2026-05-28,11,13,10,12.5,1500,\n", "PERIODS + close"));

    [Fact]
    public void Read_ColumnsInAnotherOrder_AreFoundByName() => Assert.Equal(
        "date,close,volume\n2026-05-27,11,1000\n",
        Written("\uFEFFVolume, Close ,\"low\",high,open,Date\r\n1000,11,9,12,10,2026-05-27\r\n", "close", "volume"));

    [Fact]
    public void Read_EmptyCell_IsNotAvailable() => Assert.Equal(
        "date,close,volume\n2026-05-27,,1000\n",
        Written(Header + "\n2026-05-27,10,12,9,,1000\n", "close", "volume"));

    [Fact]
    public void Read_HeaderOnly_IsATableWithoutBars() => Assert.Equal("date,close\n", Written(Header, "close"));

    [Theory]
    [InlineData("", 1, 0, "empty")]
    [InlineData("\n\n", 1, 0, "empty")]
    [InlineData("2026-05-27,10,12,9,11,1000", 1, 0, "lacks 'date'")]
    [InlineData("date,open,high,low,close", 1, 0, "lacks 'volume'")]
    [InlineData("date,open,high,low,close,volume,Close", 1, 7, "names 'close' twice")]
    [InlineData("date,open,high,low,close,volume,", 1, 7, "no name")]
    [InlineData(Header + "\n2026-05-27,10,12,9,11", 2, 0, "5 cells where the header has 6")]
    [InlineData(Header + "\n27-05-2026,10,12,9,11,1000", 2, 1, "'27-05-2026' is not a date")]
    [InlineData(Header + "\n2026-02-30,10,12,9,11,1000", 2, 1, "'2026-02-30' is not a date")]
    [InlineData(Header + "\n2026-05-27,10,12,x,11,1000", 2, 4, "'x' is not a number for low")]
    [InlineData(Header + "\n2026-05-27,10,12,9,Infinity,1000", 2, 5, "'Infinity' is not a number for close")]
    [InlineData(Header + "\n2026-05-27,10,12,9,11,\"1,000\"", 2, 6, "'1,000' is not a number for volume")]
    [InlineData(Header + "\n2026-05-27,10,12,9,11,1000\n\n2026-05-27,10,12,9,11,1000", 4, 1, "does not follow 2026-05-27")]
    [InlineData(Header + "\n2026-05-27,\"10,12,9,11,1000", 2, 2, "not closed")]
    [InlineData(Header + "\n2026-05-27,\"10\"x,12,9,11,1000", 2, 2, "comma after the closing quote")]
    public void Read_WrongFile_SaysWhere(string csv, int line, int column, string message)
    {
        SeriesTableOutcome.Malformed malformed = Assert.IsType<SeriesTableOutcome.Malformed>(Read(csv));
        Assert.Equal((line, column), (malformed.Line, malformed.Column));
        Assert.Contains(message, malformed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExpressionList_File_GivesItsLines() => Assert.Equal(
        [(2, "rsi(14)"), (4, "close > open")],
        ExpressionList.Read(new StringReader("# averages\n  rsi(14) \n\nclose > open\n")));

    private static SeriesTableOutcome Read(string csv) => SeriesTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    private static string Written(string csv, params string[] texts)
    {
        SeriesTable table = Assert.IsType<SeriesTableOutcome.Read>(Read(csv)).Table;
        Expression[] expressions =
        [
            .. texts.Select(text => Assert.IsType<ParseOutcome.Parsed>(ExpressionParser.Parse(text, table.Scope)).Expression),
        ];
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        table.Write(expressions, writer, TestContext.Current.CancellationToken);
        return writer.ToString();
    }
}
