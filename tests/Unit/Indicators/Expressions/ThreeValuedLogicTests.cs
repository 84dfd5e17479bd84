using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Unknown is NaN; <c>p</c> and <c>q</c> are columns whose comparison with zero is the condition: 1 true, -1 false, NaN unknown.</summary>
public sealed class ThreeValuedLogicTests
{
    private const double True = 1;
    private const double False = 0;
    private const double Unknown = double.NaN;

    [Theory]
    [InlineData(True, True, True)]
    [InlineData(True, False, False)]
    [InlineData(True, Unknown, Unknown)]
    [InlineData(False, True, False)]
    [InlineData(False, False, False)]
    [InlineData(False, Unknown, False)]
    [InlineData(Unknown, True, Unknown)]
    [InlineData(Unknown, False, False)]
    [InlineData(Unknown, Unknown, Unknown)]
    public void And_TruthTable_IsKleenes(double p, double q, double expected) => Assert.Equal(expected, Evaluate("p > 0 and q > 0", p, q));

    [Theory]
    [InlineData(True, True, True)]
    [InlineData(True, False, True)]
    [InlineData(True, Unknown, True)]
    [InlineData(False, True, True)]
    [InlineData(False, False, False)]
    [InlineData(False, Unknown, Unknown)]
    [InlineData(Unknown, True, True)]
    [InlineData(Unknown, False, Unknown)]
    [InlineData(Unknown, Unknown, Unknown)]
    public void Or_TruthTable_IsKleenes(double p, double q, double expected) => Assert.Equal(expected, Evaluate("p > 0 or q > 0", p, q));

    [Theory]
    [InlineData(True, False)]
    [InlineData(False, True)]
    [InlineData(Unknown, Unknown)]
    public void Not_TruthTable_IsKleenes(double p, double expected) => Assert.Equal(expected, Evaluate("not p > 0", p, 0));

    [Theory]
    [InlineData(True, True, True)]
    [InlineData(True, False, False)]
    [InlineData(False, False, True)]
    [InlineData(True, Unknown, Unknown)]
    [InlineData(Unknown, Unknown, Unknown)]
    public void Equality_OfConditions_IsUnknownWhereEitherIs(double p, double q, double expected) =>
        Assert.Equal(expected, Evaluate("(p > 0) == (q > 0)", p, q));

    [Theory]
    [InlineData("p < 1")]
    [InlineData("p <= 1")]
    [InlineData("p > 1")]
    [InlineData("p >= 1")]
    [InlineData("p == 1")]
    [InlineData("p != 1")]
    [InlineData("p == p")]
    [InlineData("p + 1")]
    [InlineData("-p")]
    [InlineData("p * 0")]
    [InlineData("abs(p)")]
    [InlineData("larger(p, 1)")]
    [InlineData("larger(1, p)")]
    [InlineData("smaller(p, 1)")]
    [InlineData("smaller(1, p)")]
    [InlineData("p between 0 and 1")]
    [InlineData("close / (close - close)")]
    [InlineData("(close - close) / (close - close)")]
    [InlineData("1 / (close - close) > 0")]
    [InlineData("log(close - close)")]
    [InlineData("log(-close)")]
    [InlineData("sqrt(-close)")]
    [InlineData("pe < 15")]
    [InlineData("ml.up(5d) > 0.5")]
    [InlineData("in_index(\"NIFTY 50\")")]
    [InlineData("delivery > 0")]
    public void Value_OfWhatIsNotKnown_IsUnknown(string text) => Assert.Equal(double.NaN, Evaluate(text, double.NaN, 0));

    [Theory]
    // The bound that is known decides alone: 5 is not at most 3, whatever the other bound is.
    [InlineData("q between p and 3", False)]
    [InlineData("q between 6 and p", False)]
    [InlineData("q between 1 and p", Unknown)]
    [InlineData("q between 5 and 5", True)]
    public void Between_UnknownBound_IsDecidedByTheOther(string text, double expected)
    {
        BarFrame frame = Sample.Columns(("p", [double.NaN]), ("q", [5]));
        Assert.Equal(expected, Sample.Values(text, frame)[0]);
    }

    private static double Evaluate(string text, double p, double q)
    {
        BarFrame frame = Sample.Columns(("p", [Signed(p)]), ("q", [Signed(q)]));
        return Sample.Values(text, frame)[0];
    }

    private static double Signed(double truth) => truth == False ? -1 : truth;
}
