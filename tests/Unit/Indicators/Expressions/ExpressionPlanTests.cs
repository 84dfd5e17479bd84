using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

public sealed class ExpressionPlanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // Steps: the columns and constants named, and each distinct operation.
    [InlineData(1, "close")]
    [InlineData(2, "sma(20)")]
    [InlineData(2, "sma(20)", "SMA(close, 20)", "sma(period: 20)")]
    [InlineData(3, "sma(20)", "sma(21)")]
    [InlineData(3, "close + open", "open + close")]
    [InlineData(4, "close - open", "open - close")]
    [InlineData(3, "close > open", "open < close")]
    [InlineData(2, "macd(12, 26, 9).macd", "macd(12, 26, 9).signal", "macd")]
    [InlineData(2, "highest(close, 20)", "highest(close, 20)")]
    // close, 20, 30; 20 <= x, x <= 30, and.
    [InlineData(6, "close between 20 and 30", "close >= 20 and close <= 30")]
    // close, open; open < close, close <= open, that one ago, and.
    [InlineData(6, "crosses_above(close, open)", "crosses_below(open, close)", "close > open and ago(close <= open, 1)")]
    // close, open, open < close, not, not not.
    [InlineData(5, "not not (close > open)", "close > open", "not (close > open)")]
    public void Compile_EqualParts_AreComputedOnce(int steps, params string[] texts)
    {
        ExpressionPlan plan = ExpressionPlan.Compile([.. texts.Select(text => Sample.Parse(text))]);
        Assert.Equal(steps, plan.StepCount);
    }

    [Fact]
    public void Compile_AWindowAndAPairOfEqualNumbers_AreDifferentSteps()
    {
        // The columns take the places 0, 1 and 2, so that highest(close, 2) and larger(close, open) name the same numbers.
        string[] texts = ["close", "low", "open", "highest(close, 2)", "larger(close, open)"];
        PanelResult result = ExpressionPlan.Compile([.. texts.Select(text => Sample.Parse(text))])
            .Evaluate(BarPanel.Create([Sample.Columns(("close", [5, 1]), ("open", [2, 2]))]), NoExternalSeries.Instance, Token);
        Assert.Equal((5.0, 2.0), (result.Last(3, 0), result.Last(4, 0)));
    }

    [Fact]
    public void Evaluate_InstrumentsOfDifferentLength_EachHaveTheirOwnBars()
    {
        BarPanel panel = BarPanel.Create([.. Enumerable.Range(1, 20).Select(CountingTo)]);
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("close + 1")]).Evaluate(panel, NoExternalSeries.Instance, Token);
        Assert.Equal(
            [.. Enumerable.Range(1, 20).Select(count => count + 1.0)],
            Enumerable.Range(0, 20).Select(instrument => result.Last(0, instrument)));
        Assert.Equal([2, 3, 4], result.Column(0, 2).ToArray());
    }

    [Fact]
    public void Evaluate_NoInstruments_HasNoValues()
    {
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("close")])
            .Evaluate(BarPanel.Create([]), NoExternalSeries.Instance, Token);
        Assert.Empty(result.Panel.Frames);
    }

    [Fact]
    public void Evaluate_AnInstrumentWithoutBars_IsUnknown()
    {
        BarPanel panel = BarPanel.Create([Sample.Closes(1, 2), Sample.Closes([])]);
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("close > 0")]).Evaluate(panel, NoExternalSeries.Instance, Token);
        Assert.Equal((1.0, double.NaN, double.NaN), (result.Last(0, 0), result.Last(0, 1), result.Previous(0, 1)));
    }

    [Fact]
    public void Evaluate_LastBarsOnly_KeepsNoColumns()
    {
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("close")])
            .Evaluate(BarPanel.Create([Sample.Closes(1, 2, 3)]), NoExternalSeries.Instance, PlanOptions.LastBars, Token);
        Assert.Equal((3.0, 2.0), (result.Last(0, 0), result.Previous(0, 0)));
        Assert.Throws<InvalidOperationException>(() => result.Column(0, 0).Length);
    }

    [Fact]
    public void Evaluate_ACancelledToken_Throws()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        ExpressionPlan plan = ExpressionPlan.Compile([Sample.Parse("close")]);
        Assert.ThrowsAny<OperationCanceledException>(
            () => plan.Evaluate(BarPanel.Create([Sample.Closes(1)]), NoExternalSeries.Instance, source.Token));
    }

    [Fact]
    public void Evaluate_CancelledOnTheWay_StopsBetweenSteps()
    {
        using CancellationTokenSource source = new();
        Externals externals = new(_ =>
        {
            source.Cancel();
            return 1;
        });
        ExpressionPlan plan = ExpressionPlan.Compile([Sample.Parse("pe + roe")]);
        Assert.ThrowsAny<OperationCanceledException>(() => plan.Evaluate(BarPanel.Create([Sample.Closes(1)]), externals, source.Token));
        Assert.Equal(["pe"], externals.Asked);
    }

    [Fact]
    public void Evaluate_AnExternalSeriesReadTwice_IsAskedForOncePerInstrument()
    {
        Externals externals = new(_ => 12);
        BarPanel panel = BarPanel.Create([Sample.Closes(1, 2), Sample.Closes(3)]);
        ExpressionPlan.Compile([Sample.Parse("pe > 0 and pe < 15"), Sample.Parse("PE")]).Evaluate(panel, externals, Token);
        Assert.Equal(["pe", "pe"], externals.Asked);
    }

    [Fact]
    public void Evaluate_AnExternalSeries_IsReadAlongTheBars()
    {
        Externals externals = new(series => series.Days);
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("news.count(2w) - 4 > close")])
            .Evaluate(BarPanel.Create([Sample.Closes(9, 10, 11)]), externals, Token);
        Assert.Equal([1, 0, 0], result.Column(0, 0).ToArray());
    }

    [Fact]
    public void Evaluate_AStepThatThrows_ThrowsItsException()
    {
        Externals externals = new(_ => throw new InvalidDataException("no accounts"));
        ExpressionPlan plan = ExpressionPlan.Compile([Sample.Parse("pe < 15")]);
        Assert.Throws<InvalidDataException>(() => plan.Evaluate(BarPanel.Create([Sample.Closes(1)]), externals, Token));
    }

    [Fact]
    public void Evaluate_IsolatedFailure_LeavesTheOthersTheirValues()
    {
        Externals externals = new(series => series.Name == "pe" ? throw new InvalidDataException("no accounts") : 2);
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("pe < 15"), Sample.Parse("roe + close")])
            .Evaluate(BarPanel.Create([Sample.Closes(1)]), externals, PlanOptions.Columns with { IsolateFailures = true }, Token);
        Assert.IsType<InvalidDataException>(result.FailureOf(0));
        Assert.Null(result.FailureOf(1));
        Assert.Equal((double.NaN, 3.0), (result.Last(0, 0), result.Last(1, 0)));
    }

    [Fact]
    public void Evidence_OfACross_HasTheValuesBeforeAndAfter()
    {
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("crosses_above(close, sma(2)) and volume > 2 * 400")])
            .Evaluate(BarPanel.Create([Sample.Closes(6, 4, 8)]), NoExternalSeries.Instance, Token);

        // Means of two closes: 5 and then 6.
        Assert.Equal([new("close", 8, 4), new("sma(2)", 6, 5), new("volume", 1000, null)], result.Evidence(0, 0));
    }

    [Fact]
    public void Evidence_OfArithmetic_IsTheSeriesWithinIt()
    {
        PanelResult result = ExpressionPlan.Compile([Sample.Parse("close > 1.5 * ago(highest(close, 2), 1)")])
            .Evaluate(BarPanel.Create([Sample.Closes(6, 4, 8)]), NoExternalSeries.Instance, Token);
        Assert.Equal([new("close", 8, null), new("ago(highest(close, 2), 1)", 6, null)], result.Evidence(0, 0));
    }

    private static BarFrame CountingTo(int last) => Sample.Closes([.. Enumerable.Range(1, last).Select(close => (double)close)]);

    private sealed class Externals(Func<ExternalSeries, double> value) : IExternalSeries
    {
        public List<string> Asked { get; } = [];

        public bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination)
        {
            Asked.Add(series.Text);
            destination.Fill(value(series));
            return true;
        }
    }
}
