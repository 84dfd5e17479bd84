using System.Text.RegularExpressions;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Nodes;
using TradingChitti.Market;
using TradingChitti.Rules;

namespace TradingChitti.Tests.Unit.Rules;

public sealed partial class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void All_Ids_AreDistinct() => Assert.Distinct(RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void All_Families_AreServed() => Assert.Equal(
        Enum.GetValues<RuleFamily>(), RuleCatalog.All.Select(rule => rule.Family).Distinct().Order());

    [Fact]
    public void Cases_AreThoseOfTheCatalogue() => Assert.Equal(
        RuleCatalog.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleCases.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsToldInFull(string id)
    {
        RuleDefinition rule = Rule(id);
        Assert.Matches(KebabCase(), rule.Id);
        Assert.All([rule.Name, rule.Text, rule.Source], text => Assert.InRange(text.Length, 5, 200));
        Assert.InRange(rule.CooldownSessions, 1, 250);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Expression_IsACondition(string id) =>
        Assert.Equal(ExpressionType.Boolean, ExpressionParser.ParseKnown(Rule(id).Expression).Type);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Family_TellsWhatTheExpressionReads(string id)
    {
        RuleDefinition rule = Rule(id);
        Expression expression = ExpressionParser.ParseKnown(rule.Expression);
        bool readsNews = expression.Externals.Any(series => series.Name.StartsWith("news.", StringComparison.Ordinal));
        bool readsAccounts = expression.Externals.Any(series => ExternalSeriesCatalog.FundamentalNames.Contains(series.Name));
        RuleFamily family = (readsNews, readsAccounts, ReadsBars(expression.Root)) switch
        {
            (false, false, true) => RuleFamily.Technical,
            (false, true, false) => RuleFamily.Fundamental,
            (true, false, false) => RuleFamily.News,
            _ => RuleFamily.Combined,
        };
        Assert.Equal(family, rule.Family);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnItsCase_Fires(string id)
    {
        RuleCase example = RuleCases.All[id];
        RuleRun run = RuleEngine.Evaluate([Rule(id)], BarPanel.Create([example.Fires.Frame()]), example.FiresWith, Token);
        Assert.Empty(run.Failures);
        Assert.Equal(id, Assert.Single(run).Rule.Id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_OnTheNeighbourOfItsCase_DoesNotFire(string id)
    {
        RuleCase example = RuleCases.All[id];
        RuleRun run = RuleEngine.Evaluate([Rule(id)], BarPanel.Create([example.DoesNot.Frame()]), example.DoesNotWith, Token);
        Assert.Empty(run.Failures);
        Assert.Empty(run);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_TruncatingTheFuture_NeverChangesThePast(string id)
    {
        const int Bars = 330;
        Random random = new(20260529);
        BarFrame[] walk = [.. Enumerable.Range(0, 4).Select(_ => Walk(random, Bars))];
        ExpressionPlan plan = ExpressionPlan.Compile([ExpressionParser.ParseKnown(Rule(id).Expression)]);
        PanelResult whole = plan.Evaluate(BarPanel.Create(walk), new ByBar(), Token);
        Assert.All(Enumerable.Range(1, 11).Select(part => part * 30), length =>
        {
            PanelResult past = plan.Evaluate(BarPanel.Create([.. walk.Select(frame => Truncated(frame, length))]), new ByBar(), Token);
            Assert.All(Enumerable.Range(0, walk.Length), instrument =>
                Assert.Equal(whole.Column(0, instrument)[..length].ToArray(), past.Column(0, instrument).ToArray()));
        });
    }

    private static RuleDefinition Rule(string id) =>
        RuleCatalog.TryFind(id, out RuleDefinition? rule) ? rule : throw new ArgumentException($"There is no rule {id}.", nameof(id));

    private static bool ReadsBars(ExpressionNode node) => node is ColumnNode || node.Children.Any(ReadsBars);

    private static BarFrame Walk(Random random, int bars)
    {
        RuleBars walk = new();
        double close = 100;
        for (int bar = 0; bar < bars; bar++)
        {
            close *= 1 + ((random.NextDouble() - 0.5) * 0.06);
            double volume = Math.Round(1000 * Math.Exp(random.NextDouble() * 2));
            double high = close * (1 + (random.NextDouble() * 0.02));
            double low = close * (1 - (random.NextDouble() * 0.02));
            walk.Bar(close, high, low, volume, Math.Round(volume * random.NextDouble()));
        }

        return walk.Frame();
    }

    private static BarFrame Truncated(BarFrame frame, int length) => new(
        frame.InstrumentId,
        frame.Sessions[..length],
        frame.Open[..length],
        frame.High[..length],
        frame.Low[..length],
        frame.Close[..length],
        frame.Volume[..length],
        frame.ExtraNames.ToDictionary(
            name => name, name => frame.TryGetColumn(name, out ReadOnlySpan<double> column) ? column[..length].ToArray() : []));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    /// <summary>Each external series swings through its range with the bar, so that every rule is true somewhere.</summary>
    private sealed class ByBar : IExternalSeries
    {
        public bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination)
        {
            double range = series.Name.EndsWith("count", StringComparison.Ordinal) ? 10 : 3;
            for (int bar = 0; bar < destination.Length; bar++)
                destination[bar] = bar % 13 == 0 ? double.NaN : Math.Sin(bar + series.Text.Length) * range;
            return true;
        }
    }
}
