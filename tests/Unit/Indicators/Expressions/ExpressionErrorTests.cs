using TradingChitti.Indicators.Expressions;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

public sealed class ExpressionErrorTests
{
    [Theory]
    // What is wrong is underlined in the comment's sense: position and length of the offending part.
    [InlineData("", 0, 0)]
    [InlineData("   ", 0, 0)]
    [InlineData("close >", 7, 0)]
    [InlineData("close > > open", 8, 1)]
    [InlineData("close open", 6, 4)]
    [InlineData("(close", 6, 0)]
    [InlineData("close)", 5, 1)]
    [InlineData("sma(20", 6, 0)]
    [InlineData("sma(20,)", 7, 1)]
    [InlineData("close > open > low", 13, 1)]
    [InlineData("1 < close between 2 and 3", 10, 7)]
    [InlineData("close between 1 or 2", 16, 2)]
    [InlineData("close and open > 1", 0, 5)]
    [InlineData("open > 1 and close", 13, 5)]
    [InlineData("not close", 4, 5)]
    [InlineData("(close > open) + 1", 0, 14)]
    [InlineData("1 + (close > open)", 4, 14)]
    [InlineData("sma(close > open, 20)", 4, 12)]
    [InlineData("sma(close)(20)", 10, 1)]
    [InlineData("close(3)", 0, 8)]
    [InlineData("close.x", 6, 1)]
    [InlineData("rsii(14)", 0, 4)]
    [InlineData("1 + clsoe", 4, 5)]
    [InlineData("rsi(volumee, 14)", 4, 7)]
    [InlineData("rsi(1)", 4, 1)]
    [InlineData("rsi(14.5)", 4, 4)]
    [InlineData("rsi(100001)", 4, 6)]
    [InlineData("rsi(-14)", 4, 3)]
    [InlineData("rsi(14, 3)", 8, 1)]
    [InlineData("rsi(close, volume)", 11, 6)]
    [InlineData("rsi(perod: 14)", 4, 5)]
    [InlineData("rsi(14, period: 14)", 8, 6)]
    [InlineData("rsi(period: 14, 3)", 16, 1)]
    [InlineData("rsi(3d)", 4, 2)]
    [InlineData("ago(close, volume)", 11, 6)]
    [InlineData("ago(close, -1)", 11, 2)]
    [InlineData("ago(close)", 0, 10)]
    [InlineData("ago", 0, 3)]
    [InlineData("highest(close, 0)", 15, 1)]
    [InlineData("count(close, 3)", 6, 5)]
    [InlineData("max(close, 0)", 0, 13)]
    [InlineData("max(close, 1.5)", 0, 15)]
    [InlineData("1 / 0", 0, 5)]
    [InlineData("1e999 > close", 0, 5)]
    [InlineData("3x > 1", 0, 2)]
    [InlineData("close > 3d", 8, 2)]
    [InlineData("close > \"NIFTY\"", 8, 7)]
    [InlineData("in_index(\"NIFTY 50", 9, 9)]
    [InlineData("in_index(50)", 0, 12)]
    [InlineData("in_index", 0, 8)]
    [InlineData("news.sentiment(3) > 0", 15, 1)]
    [InlineData("news.sentiment > 0", 0, 14)]
    [InlineData("news.sentiment(400d)", 15, 4)]
    [InlineData("news.sentment(3d)", 0, 13)]
    [InlineData("news > 0", 0, 4)]
    [InlineData("pe(3d)", 0, 6)]
    [InlineData("macd(12, 26, 9) > 0", 0, 15)]
    [InlineData("macd(12, 26, 9).histogrm", 16, 8)]
    [InlineData("atr(close, 14)", 4, 5)]
    [InlineData("bbands(20, 2, 2, emma)", 17, 4)]
    [InlineData("bbands(20, 2, 2, 9)", 17, 1)]
    [InlineData("weekly.close > 1", 0, 6)]
    [InlineData("1 < monthly.rsi(14)", 4, 7)]
    [InlineData("weekly", 0, 6)]
    [InlineData("close > 5%", 9, 1)]
    [InlineData("close > 1 && open > 1", 10, 2)]
    [InlineData("close ≥ 1", 6, 1)]
    [InlineData("close > open;", 12, 1)]
    [InlineData("close\0", 5, 1)]
    public void Parse_WrongText_PointsAtWhatIsWrong(string text, int position, int length)
    {
        ExpressionError error = Sample.Error(text);
        Assert.Equal((position, length), (error.Position, error.Length));
    }

    [Theory]
    [InlineData("rsii(14)", "rsi")]
    [InlineData("clsoe > 1", "close")]
    [InlineData("volme > 1", "volume")]
    [InlineData("cross_above(close, open)", "crosses_above")]
    [InlineData("highst(close, 3)", "highest")]
    [InlineData("debt_to_equty < 1", "debt_to_equity")]
    [InlineData("news.sentment(3d) > 0", "news.sentiment")]
    [InlineData("in_indx(\"NIFTY 50\")", "in_index")]
    [InlineData("rsi(perod: 14)", "period")]
    [InlineData("macd(12, 26, 9).histogrm", "histogram")]
    [InlineData("macd(12, 26, 9) > 0", "macd(12, 26, 9).macd")]
    [InlineData("bbands(20, 2, 2, emma)", "ema")]
    [InlineData("close > 1 && open > 1", "and")]
    [InlineData("close ≥ 1", ">=")]
    [InlineData("!(close > 1)", "not")]
    [InlineData("max(close, 0)", "larger(close, 0)")]
    [InlineData("not close > 1 |true", "or ")]
    [InlineData("true&&true", " and ")]
    [InlineData("!true", "not ")]
    public void Parse_NearlyRightText_Suggests(string text, string suggestion) => Assert.Equal(suggestion, Sample.Error(text).Suggestion);

    [Theory]
    [InlineData("rsii(14) < 30")]
    [InlineData("news.sentment(3d) > 0")]
    [InlineData("close&&true")]
    [InlineData("max(close, 0) > 1")]
    [InlineData("macd(12, 26, 9) > 0")]
    [InlineData("close(3) > 0")]
    [InlineData("close ≥ 1 and pe(3d) > 0")]
    public void Suggestion_TakenInPlaceOfTheMistake_BringsTheTextFurther(string text)
    {
        ExpressionError error = Sample.Error(text);
        string mended = text[..error.Position] + error.Suggestion + text[(error.Position + error.Length)..];
        Assert.True(ExpressionParser.Parse(mended) is not ParseOutcome.Failed { Error: var next } || next.Message != error.Message);
    }

    [Theory]
    [InlineData("qwertyuiop > 1")]
    [InlineData("close > open open")]
    [InlineData("rsi(1)")]
    public void Parse_NothingIsNear_SuggestsNothing(string text) => Assert.Null(Sample.Error(text).Suggestion);

    [Theory]
    [InlineData("rsii(14)", "'rsii' is not known.")]
    [InlineData("close and true", "Expected a condition, such as close > 0, but 'close' is a number.")]
    [InlineData("(close > open) + 1", "Expected a number, but '(close > open)' is a condition.")]
    [InlineData("rsi(1)", "'period' of rsi is a whole number from 2 to 100000, but '1' was given.")]
    [InlineData("rsi(close, volume)", "'period' of rsi must be a constant number, but 'volume' changes from bar to bar.")]
    [InlineData("weekly.close", "'weekly' series are not available yet; expressions use daily bars.")]
    [InlineData("(close", "Expected ')' to close the parenthesis at column 1, but the expression ends here.")]
    [InlineData("ago", "ago is a function; write ago(x, n).")]
    public void Parse_WrongText_SaysWhatWasExpected(string text, string message) => Assert.Equal(message, Sample.Error(text).Message);

    [Fact]
    public void Error_AsText_CountsColumnsFromOne() =>
        Assert.Equal("column 5: 'clsoe' is not known. Did you mean close?", Sample.Error("1 + clsoe").ToString());
}
