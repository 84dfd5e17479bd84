using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Many instruments by many expressions in one call: which rows are kept, on how many threads, and in what memory.</summary>
public sealed class ExpressionMatrixTests
{
    private static readonly string[] Texts =
        ["rsi(14)", "macd(12, 26, 9)", "bbands(20, 2).upper", "stoch(14, 3)", "crosses_above(ema(20), ema(50))", "ema(rsi(14), 9) > sma(volume, 5)"];

    private static readonly ExpressionPlan Plan = ExpressionPlan.Compile([.. Texts.Select(text => Sample.Parse(text))]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(200)]
    [InlineData(int.MaxValue)]
    public void Evaluate_LastRows_AreTheEndsOfTheColumns(int rows)
    {
        BarPanel panel = Panel(21, bars: 180);
        PanelResult whole = Plan.Evaluate(panel, NoExternalSeries.Instance, Token);
        PanelResult last = Plan.Evaluate(panel, NoExternalSeries.Instance, PlanOptions.Columns with { MostRows = rows }, Token);
        for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
        {
            for (int expression = 0; expression < Texts.Length; expression++)
            {
                for (int output = 0; output < Plan.Expressions[expression].OutputNames.Count; output++)
                {
                    double[] expected = whole.Column(expression, instrument, output).ToArray();
                    double[] actual = last.Column(expression, instrument, output).ToArray();
                    SeriesAssert.BitEqual([[.. expected.TakeLast(rows)]], [actual]);
                }
            }
        }
    }

    [Fact]
    public void Evaluate_OnTwoThreads_GivesTheBitsOfOne()
    {
        BarPanel panel = Panel(40, bars: 300);
        PanelResult one = Plan.Evaluate(panel, NoExternalSeries.Instance, PlanOptions.Columns with { MostThreads = 1 }, Token);
        PanelResult two = Plan.Evaluate(panel, NoExternalSeries.Instance, PlanOptions.Columns with { MostThreads = 2 }, Token);
        for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
        {
            for (int expression = 0; expression < Texts.Length; expression++)
                SeriesAssert.BitEqual([one.Column(expression, instrument).ToArray()], [two.Column(expression, instrument).ToArray()]);
        }
    }

    [Fact]
    public void Evaluate_LastBarsOfTenTimesTheHistory_AllocatesNoMore()
    {
        long few = Allocated(Panel(16, bars: 250));
        long many = Allocated(Panel(16, bars: 2_500));
        Assert.InRange(many, 0, few + 4_096);
    }

    private static BarPanel Panel(int instruments, int bars) =>
        BarPanel.Create([.. Enumerable.Range(1, instruments).Select(seed => SampleBars.Walk(bars - seed, seed))]);

    private static long Allocated(BarPanel panel)
    {
        PlanOptions options = PlanOptions.LastBars with { MostThreads = 1 };
        return Allocation.Of(() => Plan.Evaluate(panel, NoExternalSeries.Instance, options, CancellationToken.None));
    }
}
