using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;
using TradingChitti.Rules;

namespace TradingChitti.Tests.Unit.Rules;

public sealed class RuleEngineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Rule_TrueAtTheLastBarAndNotBefore_Fires() => Assert.Single(Run("close > 100", RuleBars.Flat(5).Bar(101)));

    [Fact]
    public void Rule_TrueAtBothBars_DoesNotFireAgain() => Assert.Empty(Run("close > 99", RuleBars.Flat(5).Bar(101)));

    [Fact]
    public void Rule_TrueAtTheBarBeforeOnly_DoesNotFire() => Assert.Empty(Run("close > 100", RuleBars.Flat(5).Bar(101).Bar(100)));

    [Fact]
    public void Rule_UnknownAtTheLastBar_DoesNotFire() => Assert.Empty(Run("sma(50) > 0", RuleBars.Flat(5)));

    [Fact]
    public void Rule_EndOfWarmup_IsNoEdge() => Assert.Empty(Run("sma(6) > 0", RuleBars.Flat(6)));

    [Fact]
    public void Rule_FirstBarThereIs_IsNoEdge() => Assert.Empty(Run("close > 0", RuleBars.Flat(1)));

    [Fact]
    public void Rule_NewsBecomesKnown_Fires() =>
        Assert.Single(Run("news.sentiment(3d) > 0.2", RuleBars.Flat(5), new KnownSeries().With("news.sentiment(3d)", double.NaN, 0.5)));

    [Fact]
    public void Rule_AccountsBecomeKnown_Fire() =>
        Assert.Single(Run("pe < 15", RuleBars.Flat(5), new KnownSeries().With("pe", double.NaN, 12)));

    [Fact]
    public void Rule_EndOfWarmupBesideKnownNews_IsNoEdge() =>
        Assert.Empty(Run("news.sentiment(3d) > 0.2 and sma(5) > 0", RuleBars.Flat(5), new KnownSeries().With("news.sentiment(3d)", 0.5)));

    [Fact]
    public void Evaluate_InstrumentWithoutBars_IsPassedOver()
    {
        BarPanel panel = BarPanel.Create([RuleBars.Flat(0).Frame(7), RuleBars.Flat(5).Bar(101).Frame(8)]);
        Assert.Equal(8, Assert.Single(RuleEngine.Evaluate([Rule("close > 100")], panel, NoExternalSeries.Instance, Token)).InstrumentId);
    }

    [Fact]
    public void Evaluate_ManyInstruments_FindsEachThatFires()
    {
        BarFrame[] frames = [.. Enumerable.Range(1, 30).Select(id => RuleBars.Flat(id).Bar(id % 3 == 0 ? 101 : 100).Frame(id))];
        RuleRun run = RuleEngine.Evaluate([Rule("close > 100")], BarPanel.Create(frames), NoExternalSeries.Instance, Token);
        Assert.Equal([3, 6, 9, 12, 15, 18, 21, 24, 27, 30], run.Select(signal => signal.InstrumentId));
    }

    [Fact]
    public void Signal_Session_IsThatOfTheLastBar() =>
        Assert.Equal(new DateOnly(2025, 1, 6), Assert.Single(Run("close > 100", RuleBars.Flat(5).Bar(101))).Session);

    [Fact]
    public void Evidence_OfACross_TellsTheConditionAndTheValues()
    {
        // Means of two closes: 100 before, (100 + 103) / 2 = 101.5 now.
        Signal signal = Assert.Single(Run("crosses_above(close, sma(2)) and volume > 2 * 400", RuleBars.Flat(5).Bar(103)));
        Assert.Equal(
            [
                new(EvidenceItem.ConditionKind, "close 103.00 crossed above sma(2) 101.50", null, null, null, null),
                new(EvidenceItem.ConditionKind, "volume 1,000.00 above 2 * 400", null, null, null, null),
                new(EvidenceItem.SeriesKind, "close", 103, 100, null, null),
                new(EvidenceItem.SeriesKind, "sma(2)", 101.5, 100, null, null),
                new(EvidenceItem.SeriesKind, "volume", 1000, null, null, null),
            ],
            signal.Evidence);
    }

    [Fact]
    public void Evidence_OfAnAlternative_TellsOnlyWhatHeld()
    {
        Signal signal = Assert.Single(Run("close > 200 or close > 100", RuleBars.Flat(5).Bar(103)));
        Assert.Equal(["close 103.00 above 100"], Texts(signal, EvidenceItem.ConditionKind));
    }

    [Fact]
    public void Evidence_UnknownValue_IsNullNotANumber()
    {
        Signal signal = Assert.Single(Run("close > 100 or pe < 15", RuleBars.Flat(5).Bar(103)));
        Assert.Null(Assert.Single(signal.Evidence, item => item is { Kind: EvidenceItem.SeriesKind, Text: "pe" }).Value);
    }

    [Fact]
    public void Evidence_FromTheProvider_ComesLast()
    {
        Articles articles = new();
        RuleRun run = RuleEngine.Evaluate(
            [Rule("news.count(3d) > 1")],
            BarPanel.Create([RuleBars.Flat(5).Frame(42)]),
            new KnownSeries().With("news.count(3d)", 0, 2),
            articles,
            Token);
        Assert.Equal(EvidenceItem.Article(7, "Order won", 0.5, "https://example.com/7"), Assert.Single(run).Evidence[^1]);
        Assert.Equal("test for 42 by news.count(3d)", articles.Asked);
    }

    [Theory]
    [InlineData("crosses_above(sma(50), sma(200))", "X: 50-day SMA crossed above 200-day SMA (101.00, 100.25)")]
    [InlineData("close > ago(highest(close, 20), 1)", "X: close above previous 20-day high of close (150.00, 100.00)")]
    [InlineData("volume >= 1000 and close > 2 * 70", "X: volume at or above 1,000, close above 140 (1,000.00)")]
    [InlineData("rising(close, 1)", "X: close rose (150.00)")]
    [InlineData("close - open == 0 and rsi(14) between 60 and 100", "X: close - open equal to 0, 14-day RSI from 60 to 100 (0)")]
    [InlineData("not close < 120", "X: not (close below 120)")]
    [InlineData("sma(volume, 20) > 1 and close > 149", "X: 20-day SMA of volume above 1, close above 149 (1,000.00)")]
    public void Headline_OfASignal_TellsWhatHappened(string expression, string expected)
    {
        RuleRun run = Run(expression, RuleBars.Flat(220).Bar(150));
        Assert.Equal(expected, AlertHeadline.For("X", Assert.Single(run)));
    }

    [Fact]
    public void Impact_OfASignal_IsRangeTimesRootOfSessionsAndVolume()
    {
        // True range 2 of 100 on every bar; volume 4000 against a mean of (19 × 1000 + 4000) / 20 = 1150.
        Signal signal = Assert.Single(Run("volume > 3000", RuleBars.Flat(40).Bar(100, volume: 4000)));
        Assert.Equal(0.02 * Math.Sqrt(5) / 2 * Math.Sqrt(4000.0 / 1150), signal.Impact!.Value, 12); // a signal with enough bars has an impact
    }

    [Fact]
    public void Impact_OfExtremeVolume_IsHeldAtTwice()
    {
        Signal signal = Assert.Single(Run("volume > 3000", RuleBars.Flat(40).Bar(100, volume: 1e9)));
        Assert.Equal(0.02 * Math.Sqrt(5) / 2 * 2, signal.Impact!.Value, 12); // as above
    }

    [Fact]
    public void Impact_OfANewsRule_GrowsWithTheSentiment()
    {
        // The mean volume is the volume.
        KnownSeries news = new KnownSeries().With("news.sentiment(3d)", 0, -0.5);
        Signal signal = Assert.Single(Run("news.sentiment(3d) < -0.2", RuleBars.Flat(40), news));
        Assert.Equal(0.02 * Math.Sqrt(5) / 2 * 1.5, signal.Impact!.Value, 12); // as above
    }

    [Fact]
    public void Impact_OfTooFewBars_IsUnknown() => Assert.Null(Assert.Single(Run("close > 100", RuleBars.Flat(5).Bar(101))).Impact);

    [Theory]
    // Five votes are known without news, all for a rise: (5 + 1) / (5 + 2), or (0 + 1) / (5 + 2) against it; with good news six.
    [InlineData(Direction.Bullish, double.NaN, 6.0 / 7, "agreement of evidence")]
    [InlineData(Direction.Bearish, double.NaN, 1.0 / 7, "agreement of evidence")]
    [InlineData(Direction.Bullish, 0.4, 7.0 / 8, "agreement of evidence")]
    [InlineData(Direction.Bullish, -0.4, 6.0 / 8, "agreement of evidence")]
    [InlineData(Direction.Neutral, 0.4, 0.5, "no direction to agree on")]
    public void Confidence_OfASignal_IsTheAgreementOfTheEvidence(Direction direction, double sentiment, double expected, string basis)
    {
        // Ever steeper rises: above the average, RSI 100, MACD above its signal, on-balance volume rising, an up day.
        RuleBars bars = RuleBars.Closes(Enumerable.Range(0, 100).Select(bar => 100 + (bar * bar / 100.0)));
        bars.Bar(220, volume: 5000);
        RuleRun run = RuleEngine.Evaluate(
            [Rule("volume > 3000") with { Direction = direction }],
            BarPanel.Create([bars.Frame()]),
            new KnownSeries().With("news.sentiment(3d)", sentiment),
            Token);
        Signal signal = Assert.Single(run);
        Assert.Equal((expected, basis), (signal.Confidence, signal.ConfidenceBasis));
    }

    [Theory]
    [InlineData("rsii(14) < 30", "column 1: 'rsii' is not known. Did you mean rsi?")]
    [InlineData("close", "A rule is a condition, but its expression gives a number.")]
    public void Failure_OfAnExpression_IsReportedAndTheOthersGoOn(string expression, string reason)
    {
        RuleRun run = RuleEngine.Evaluate(
            [Rule(expression), Rule("close > 100")],
            BarPanel.Create([RuleBars.Flat(5).Bar(101).Frame()]),
            NoExternalSeries.Instance,
            Token);
        Assert.Equal((expression, reason), (Assert.Single(run.Failures).Rule.Expression, run.Failures[0].Reason));
        Assert.Equal("close > 100", Assert.Single(run).Rule.Expression);
    }

    [Fact]
    public void Failure_OnTheWay_IsReportedAndTheOthersGoOn()
    {
        RuleRun run = RuleEngine.Evaluate(
            [Rule("pe < 15"), Rule("close > 100"), Rule("pe < 15 and close > 100")],
            BarPanel.Create([RuleBars.Flat(5).Bar(101).Frame()]),
            new Broken(),
            Token);
        Assert.Equal(["pe < 15", "pe < 15 and close > 100"], run.Failures.Select(failure => failure.Rule.Expression));
        Assert.All(run.Failures, failure => Assert.IsType<InvalidDataException>(failure.Error));
        Assert.Equal("close > 100", Assert.Single(run).Rule.Expression);
    }

    [Fact]
    public void Evaluate_ACancelledToken_Throws()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => RuleEngine.Evaluate([Rule("close > 100")], BarPanel.Create([RuleBars.Flat(2).Frame()]), NoExternalSeries.Instance, source.Token));
    }

    [Fact]
    public void Evaluate_NoRules_HasNoSignals() =>
        Assert.Empty(RuleEngine.Evaluate([], BarPanel.Create([RuleBars.Flat(2).Frame()]), NoExternalSeries.Instance, Token));

    private static RuleRun Run(string expression, RuleBars bars, IExternalSeries? externals = null)
    {
        RuleRun run = RuleEngine.Evaluate([Rule(expression)], BarPanel.Create([bars.Frame()]), externals ?? NoExternalSeries.Instance, Token);
        Assert.Empty(run.Failures);
        return run;
    }

    private static RuleDefinition Rule(string expression) => new(
        "test", "Test", RuleFamily.Technical, expression, Direction.Bullish, Severity.Info, "A rule of a test.", "This test", CooldownSessions: 1);

    private static IEnumerable<string> Texts(Signal signal, string kind) =>
        signal.Evidence.Where(item => item.Kind == kind).Select(item => item.Text);

    private sealed class Articles : IEvidenceProvider
    {
        public string Asked { get; private set; } = "";

        public IEnumerable<EvidenceItem> Find(RuleDefinition rule, IReadOnlyList<ExternalSeries> externals, int instrumentId)
        {
            Asked = $"{rule.Id} for {instrumentId} by {string.Join(", ", externals.Select(series => series.Text))}";
            return [EvidenceItem.Article(7, "Order won", 0.5, "https://example.com/7")];
        }
    }

    private sealed class Broken : IExternalSeries
    {
        public bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination) =>
            throw new InvalidDataException($"{series.Text} could not be read.");
    }
}
