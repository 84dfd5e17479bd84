using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Each function on a handful of bars whose answers are seen at a glance; NaN is unknown.</summary>
public sealed class ExpressionFunctionTests
{
    private const double U = double.NaN;

    [Theory]
    [InlineData("close + 1", new double[] { 4, 2, 5, 2, 6 })]
    [InlineData("2 - close", new double[] { -1, 1, -2, 1, -3 })]
    [InlineData("close * close / 2", new double[] { 4.5, 0.5, 8, 0.5, 12.5 })]
    [InlineData("-close", new double[] { -3, -1, -4, -1, -5 })]
    [InlineData("abs(close - 3)", new double[] { 0, 2, 1, 2, 2 })]
    [InlineData("larger(close, 3)", new double[] { 3, 3, 4, 3, 5 })]
    [InlineData("smaller(close, 3)", new double[] { 3, 1, 3, 1, 3 })]
    [InlineData("mult(close, 2)", new double[] { 6, 2, 8, 2, 10 })]
    [InlineData("add(close, larger(close, 3))", new double[] { 6, 4, 8, 4, 10 })]
    [InlineData("div(12, close - 1)", new[] { 6, U, 4, U, 3 })]
    [InlineData("ln(2 - close)", new[] { U, 0, U, 0, U })]
    [InlineData("sqrt(16)", new double[] { 4, 4, 4, 4, 4 })]
    [InlineData("sqrt(close - 1)", new[] { 1.4142135623730951, 0, 1.7320508075688772, 0, 2 })]
    [InlineData("close > 3", new double[] { 0, 0, 1, 0, 1 })]
    [InlineData("close >= 3", new double[] { 1, 0, 1, 0, 1 })]
    [InlineData("close < 3", new double[] { 0, 1, 0, 1, 0 })]
    [InlineData("close <= 3", new double[] { 1, 1, 0, 1, 0 })]
    [InlineData("close == 1", new double[] { 0, 1, 0, 1, 0 })]
    [InlineData("close != 1", new double[] { 1, 0, 1, 0, 1 })]
    [InlineData("close between 3 and 4", new double[] { 1, 0, 1, 0, 0 })]
    [InlineData("ago(close, 0)", new double[] { 3, 1, 4, 1, 5 })]
    [InlineData("ago(close, 2)", new[] { U, U, 3, 1, 4 })]
    [InlineData("ago(close, 5)", new[] { U, U, U, U, U })]
    [InlineData("ago(close, 100000)", new[] { U, U, U, U, U })]
    [InlineData("change(close, 1)", new[] { U, -2, 3, -3, 4 })]
    [InlineData("highest(close, 1)", new double[] { 3, 1, 4, 1, 5 })]
    [InlineData("highest(close, 2)", new[] { U, 3, 4, 4, 5 })]
    [InlineData("highest(close, 3)", new[] { U, U, 4, 4, 5 })]
    [InlineData("lowest(close, 2)", new[] { U, 1, 1, 1, 1 })]
    [InlineData("lowest(close, 5)", new[] { U, U, U, U, 1 })]
    [InlineData("lowest(close, 6)", new[] { U, U, U, U, U })]
    [InlineData("rising(close, 1)", new[] { U, 0, 1, 0, 1 })]
    [InlineData("falling(close, 1)", new[] { U, 1, 0, 1, 0 })]
    [InlineData("count(close > 2, 3)", new[] { U, U, 2, 1, 2 })]
    [InlineData("count(close > 2, 1)", new double[] { 1, 0, 1, 0, 1 })]
    [InlineData("since(close == 1)", new[] { U, 0, 1, 0, 1 })]
    [InlineData("crosses_above(close, 2)", new[] { U, 0, 1, 0, 1 })]
    [InlineData("crosses_below(close, 2)", new double[] { 0, 1, 0, 1, 0 })]
    [InlineData("true", new double[] { 1, 1, 1, 1, 1 })]
    [InlineData("hl2", new double[] { 3, 1, 4, 1, 5 })]
    public void Function_OverFiveCloses_GivesItsDefinition(string text, double[] expected) =>
        Assert.Equal(expected, Sample.Values(text, Sample.Closes(3, 1, 4, 1, 5)));

    [Theory]
    // Rising three days running at the fourth bar, no longer at the sixth; the equal closes at the end do not rise.
    [InlineData("rising(close, 3)", new[] { U, U, U, 1, 1, 0, 0, 0 })]
    [InlineData("rising(close, 2)", new[] { U, U, 1, 1, 1, 0, 0, 0 })]
    [InlineData("falling(close, 2)", new[] { U, 0, 0, 0, 0, 0, 0, 0 })]
    public void Rising_EqualValues_DoNotRise(string text, double[] expected) =>
        Assert.Equal(expected, Sample.Values(text, Sample.Closes(1, 2, 3, 4, 5, 4, 5, 5)));

    [Theory]
    // Being at the level counts as either side of it: 10 to 11 crosses above, 10 to 9 crosses below, 9 to 10 crosses nothing.
    [InlineData("crosses_above(close, 10)", new[] { U, 0, 1, 0, 0, 0, 0 })]
    [InlineData("crosses_below(close, 10)", new[] { U, 0, 0, 0, 1, 0, 1 })]
    public void Crosses_TouchingTheLevel_CountsFromIt(string text, double[] expected) =>
        Assert.Equal(expected, Sample.Values(text, Sample.Closes(9, 10, 11, 10, 9, 10, 9)).Select((value, bar) => bar == 0 ? U : value));

    [Theory]
    [InlineData("highest(p, 2)", new[] { U, 2, U, U, 5, 6 })]
    [InlineData("lowest(p, 3)", new[] { U, U, U, U, U, 4 })]
    [InlineData("change(p, 1)", new[] { U, 1, U, U, 1, 1 })]
    [InlineData("rising(p, 2)", new[] { U, U, U, U, U, 1 })]
    [InlineData("count(p > 1, 2)", new[] { U, 1, U, U, 2, 2 })]
    [InlineData("since(p == 2)", new[] { U, 0, U, U, U, U })]
    [InlineData("since(p == 4)", new[] { U, U, U, 0, 1, 2 })]
    public void Window_OverAMissingValue_IsUnknown(string text, double[] expected)
    {
        BarFrame frame = Sample.Columns(("p", [1, 2, U, 4, 5, 6]));
        Assert.Equal(expected, Sample.Values(text, frame));
    }

    [Fact]
    public void Rising_AKnownFallInTheWindow_IsFalseWhateverIsMissing() =>
        Assert.Equal([U, 0, 0, U], Sample.Values("rising(p, 2)", Sample.Columns(("p", [2, 1, U, 3]))));

    [Theory]
    // (high + low) / 2 = (12 + 8) / 2; (12 + 8 + 10) / 3; (12 + 8 + 10 + 9) / 4.
    [InlineData("hl2", 10)]
    [InlineData("hlc3", 10)]
    [InlineData("ohlc4", 9.75)]
    public void PriceMean_OfABar_IsTheMeanOfItsPrices(string text, double expected)
    {
        BarFrame frame = Sample.Columns(("open", [9]), ("high", [12]), ("low", [8]), ("close", [10]));
        Assert.Equal(expected, Sample.Values(text, frame)[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    public void Highest_AnyWindow_IsTheLargestOfIt(int bars)
    {
        double[] closes = [.. Enumerable.Range(0, 100).Select(bar => (bar * 7919 % 101) + 1.0)];
        double[] expected = [.. closes.Select((_, bar) => bar < bars - 1 ? U : closes[(bar - bars + 1)..(bar + 1)].Max())];
        Assert.Equal(expected, Sample.Values($"highest(close, {bars})", Sample.Closes(closes)));
    }

    [Fact]
    public void Indicator_OfAComputedSeries_StartsWhereThatStarts() =>
        // change(close, 1) is 1, 2, 3, 4 from the second bar; means of two are 1.5, 2.5, 3.5 from the third.
        Assert.Equal([U, U, 1.5, 2.5, 3.5], Sample.Values("sma(change(close, 1), 2)", Sample.Closes(1, 2, 4, 7, 11)));

    [Fact]
    public void Indicator_OverAnotherColumn_ReadsIt() =>
        Assert.Equal([U, 15, 25], Sample.Values("sma(volume, 2)", Sample.Columns(("volume", [10, 20, 30]))));
}
