using TradingChitti.Indicators;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

public sealed class ExpressionParserTests
{
    public static TheoryData<string> Indicators => [.. IndicatorCatalog.All.Select(definition => definition.Id)];

    [Theory]
    [InlineData("close", "close")]
    [InlineData("CLOSE > Open", "close > open")]
    [InlineData("1+2*3", "7")]
    [InlineData("-(2 + 3)", "-5")]
    [InlineData("close+1*volume", "close + 1 * volume")]
    [InlineData("(close+1)*volume", "(close + 1) * volume")]
    [InlineData("close-(open-low)", "close - (open - low)")]
    [InlineData("close-open-low", "close - open - low")]
    [InlineData("close/(open/low)", "close / (open / low)")]
    [InlineData("-close", "-close")]
    [InlineData("-(close + open)", "-(close + open)")]
    [InlineData("close = open", "close == open")]
    [InlineData("close <> open", "close != open")]
    [InlineData("not close > open and high > low or true", "not close > open and high > low or true")]
    [InlineData("not (close > open and high > low)", "not (close > open and high > low)")]
    [InlineData("(close > open or high > low) and true", "(close > open or high > low) and true")]
    [InlineData("(close > open) == (high > low)", "(close > open) == (high > low)")]
    [InlineData("close between 10 and 20", "between(close, 10, 20)")]
    [InlineData("between(close, 10, 20)", "between(close, 10, 20)")]
    [InlineData("close between 10 and 20 and open > 1", "between(close, 10, 20) and open > 1")]
    [InlineData("1.50e3 < close", "1500 < close")]
    [InlineData(".5 < close", "0.5 < close")]
    [InlineData("hl2 > ohlc4", "hl2 > ohlc4")]
    [InlineData("delivery / volume", "delivery / volume")]
    [InlineData("crosses_above( sma(20) , sma( 50 ) )", "crosses_above(sma(20), sma(50))")]
    [InlineData("ago(close > open, 2)", "ago(close > open, 2)")]
    [InlineData("ago(n: 3, x: close)", "ago(close, 3)")]
    [InlineData("count(close > open, 5) >= 3", "count(close > open, 5) >= 3")]
    [InlineData("since(close > open)", "since(close > open)")]
    [InlineData("max(close, open)", "larger(close, open)")]
    [InlineData("MIN(close, open)", "smaller(close, open)")]
    [InlineData("max(close, 30)", "max(30)")]
    [InlineData("max(0, close)", "larger(0, close)")]
    [InlineData("min(10)", "min(10)")]
    [InlineData("max(volume)", "max(volume, 30)")]
    [InlineData("max(source: volume, period: 5)", "max(volume, 5)")]
    [InlineData("pe < 15 and ROE > 0.15", "pe < 15 and roe > 0.15")]
    [InlineData("news.sentiment(3d) > 0", "news.sentiment(3d) > 0")]
    [InlineData("news.count(2W) > 3", "news.count(14d) > 3")]
    [InlineData("in_index('nifty  50')", "in_index(\"NIFTY 50\")")]
    [InlineData("ml.up(5d) > 0.6", "ml.up(5d) > 0.6")]
    [InlineData("ml.drawdown(10d) < 0.1", "ml.drawdown(10d) < 0.1")]
    public void Parse_Text_HasCanonicalForm(string text, string canonical) => Assert.Equal(canonical, Sample.Parse(text).Canonical);

    [Theory]
    [InlineData("sma", "sma(30)")]
    [InlineData("sma(20)", "sma(20)")]
    [InlineData("SMA(period: 20)", "sma(20)")]
    [InlineData("sma(2 * 10)", "sma(20)")]
    [InlineData("sma(close, 20)", "sma(20)")]
    [InlineData("sma(volume, 20)", "sma(volume, 20)")]
    [InlineData("sma(period: 20, source: volume)", "sma(volume, 20)")]
    [InlineData("sma(volume, period: 20)", "sma(volume, 20)")]
    [InlineData("sma(rsi(14), 9)", "sma(rsi(14), 9)")]
    [InlineData("sma(close - open, 9)", "sma(close - open, 9)")]
    [InlineData("atr(14)", "atr(14)")]
    [InlineData("atr(high, low, close, 14)", "atr(14)")]
    [InlineData("obv", "obv")]
    [InlineData("obv(open)", "obv(open)")]
    [InlineData("obv(close, volume)", "obv")]
    [InlineData("macd(12, 26, 9).Histogram", "macd(12, 26, 9).histogram")]
    [InlineData("macd.signal", "macd(12, 26, 9).signal")]
    [InlineData("bbands(20, 2).upper", "bbands(20, 2, 2, 0).upper")]
    [InlineData("bbands(volume, 20, 2.5, 2, ema).lower", "bbands(volume, 20, 2.5, 2, 1).lower")]
    [InlineData("bbands(20, 2, ma: wma).middle", "bbands(20, 2, 2, 2).middle")]
    [InlineData("bbands(20, 2)", "bbands(20, 2, 2, 0)")]
    [InlineData("BBANDS(close, 20, 2, 2, EMA).outRealUpperBand", "bbands(20, 2, 2, 1).upper")]
    [InlineData("bbands.lowerband", "bbands(20, 2, 2, 0).lower")]
    [InlineData("MACD(12, 26, 9).macdhist", "macd(12, 26, 9).histogram")]
    [InlineData("ad(high, low, close, volume)", "ad")]
    [InlineData("obv(open, volume)", "obv(open)")]
    [InlineData("CORREL(close, open, 20)", "correl(close, open, 20)")]
    [InlineData("correl(open, volume)", "correl(open, volume, 30)")]
    [InlineData("correl(close, y: volume, period: 5)", "correl(close, volume, 5)")]
    [InlineData("correl(period: 5, y: volume, x: rsi(14))", "correl(rsi(14), volume, 5)")]
    [InlineData("beta(close, 100, 5)", "beta(close, 100, 5)")]
    [InlineData("mult(close, 2)", "mult(close, 2)")]
    [InlineData("sub(1 + 1, close)", "sub(2, close)")]
    [InlineData("add(1, 2)", "add(1, 2)")]
    [InlineData("sqrt(2)", "sqrt(2)")]
    [InlineData("Sqrt(volume)", "sqrt(volume)")]
    [InlineData("SIN(close)", "sin")]
    [InlineData("ln", "ln")]
    public void Parse_Indicator_HasCanonicalForm(string text, string canonical) => Assert.Equal(canonical, Sample.Parse(text).Canonical);

    [Theory]
    [InlineData("close", ExpressionType.Number)]
    [InlineData("close > 1", ExpressionType.Boolean)]
    [InlineData("ago(close > 1, 1)", ExpressionType.Boolean)]
    [InlineData("ago(close, 1)", ExpressionType.Number)]
    [InlineData("in_index(\"NIFTY 50\")", ExpressionType.Boolean)]
    [InlineData("true", ExpressionType.Boolean)]
    [InlineData("count(true, 3)", ExpressionType.Number)]
    public void Parse_Text_IsTyped(string text, ExpressionType type) => Assert.Equal(type, Sample.Parse(text).Type);

    [Theory]
    [InlineData("close", 0)]
    [InlineData("ago(close, 3)", 3)]
    [InlineData("change(close, 3)", 3)]
    [InlineData("highest(close, 20)", 19)]
    [InlineData("ago(highest(close, 20), 1)", 20)]
    [InlineData("crosses_above(sma(20), sma(50))", 50)]
    [InlineData("sma(rsi(14), 9)", 22)]
    [InlineData("rising(close, 3) and sma(10) > 1", 9)]
    [InlineData("pe < 15", 0)]
    public void Lookback_IsTheBarsBeforeTheFirstValue(string text, int lookback) => Assert.Equal(lookback, Sample.Parse(text).Lookback);

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Parse_CallOfAnIndicatorWithItsColumns_IsThatIndicator(string id)
    {
        IndicatorDefinition definition = IndicatorCatalog.All.First(each => each.Id == id);
        string[] columns = [.. definition.Inputs.Select(input => input.Name)];
        string call = $"({string.Join(", ", columns)})";
        Assert.All(
            [id, id.ToUpperInvariant(), definition.TaLib ?? id],
            name => Assert.Same(definition, Assert.IsType<IndicatorNode>(Sample.Parse(name + call, columns).Root).Definition));
    }

    [Fact]
    public void OutputNames_SingleOutput_IsTheTextAsWritten() =>
        Assert.Equal(["SMA( 20 )"], Sample.Parse("SMA( 20 )").OutputNames);

    [Fact]
    public void OutputNames_SeveralOutputs_AreTheTextWithEachOutput() =>
        Assert.Equal(
            ["bbands(20,2).upper", "bbands(20,2).middle", "bbands(20,2).lower"],
            Sample.Parse("bbands(20,2)").OutputNames);

    [Fact]
    public void OutputNames_SelectedOutput_IsTheTextAsWritten() =>
        Assert.Equal(["bbands(20,2).upper"], Sample.Parse("bbands(20,2).upper").OutputNames);

    [Fact]
    public void Root_OfASubexpression_KnowsItsPlaceInTheText()
    {
        Expression expression = Sample.Parse("close  >  sma(volume, 20)");
        Assert.Equal("sma(volume, 20)", expression.TextOf(expression.Root.Children[1]));
    }

    [Fact]
    public void Parse_ParenthesisedOperand_HasThePlaceOfItsParentheses()
    {
        Expression expression = Sample.Parse("2 * (close + open)");
        Assert.Equal("(close + open)", expression.TextOf(expression.Root.Children[1]));
    }

    [Fact]
    public void Externals_SeriesReadTwice_IsListedOnce() =>
        Assert.Equal(
            [new("pe", "pe"), new("news.count", "news.count(3d)", 3)],
            Sample.Parse("pe > 1 and pe < 15 and news.count(3d) > 0").Externals);

    [Fact]
    public void Parse_ColumnOfTheScope_WinsOverAnIndicatorOfItsName() =>
        Assert.IsType<ColumnNode>(Sample.Parse("rsi", "RSI").Root);

    [Fact]
    public void Parse_CalledNameOfAColumn_IsStillTheIndicator() =>
        Assert.IsType<IndicatorNode>(Sample.Parse("rsi(14)", "rsi").Root);
}
