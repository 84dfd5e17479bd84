using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;
using TradingChitti.Rules.Wording;

namespace TradingChitti.Rules;

/// <summary>Judges instruments by rules at their last bar.</summary>
/// <remarks>
/// A rule fires on the edge: its condition is true at the last bar and was false at the bar before. Where it was unknown there for want of
/// history, it does not fire: the end of a warm-up is no event. Where it was unknown because nothing was known from outside (no article in
/// the window, no accounts yet) it does fire: becoming known is the event.
/// </remarks>
public static class RuleEngine
{
    /// <summary>Evaluates rules over a panel in one shared plan.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="panel">The bars, nothing later than the session judged.</param>
    /// <param name="externals">Fundamentals, news and membership, nothing later than the moment judged.</param>
    /// <param name="cancellationToken">Observed between computations.</param>
    public static RuleRun Evaluate(
        IReadOnlyList<RuleDefinition> rules, BarPanel panel, IExternalSeries externals, CancellationToken cancellationToken) =>
        Evaluate(rules, panel, externals, null, cancellationToken);

    /// <summary>Evaluates rules over a panel in one shared plan, and lets a provider add evidence to the signals.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="panel">The bars, nothing later than the session judged.</param>
    /// <param name="externals">Fundamentals, news and membership, nothing later than the moment judged.</param>
    /// <param name="provider">Adds articles and the like; null for none.</param>
    /// <param name="cancellationToken">Observed between computations.</param>
    public static RuleRun Evaluate(
        IReadOnlyList<RuleDefinition> rules,
        BarPanel panel,
        IExternalSeries externals,
        IEvidenceProvider? provider,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(panel);
        List<RuleFailure> failures = [];
        List<RuleDefinition> able = [];
        List<Expression> expressions = [];
        foreach (RuleDefinition rule in rules)
        {
            if (TryParse(rule, out Expression? expression, out RuleFailure? failure))
            {
                able.Add(rule);
                expressions.Add(expression);
            }
            else
            {
                failures.Add(failure);
            }
        }

        ExpressionPlan plan = ExpressionPlan.Compile([.. expressions, .. SignalWeights.Series]);
        PlanOptions options = PlanOptions.LastBars with { IsolateFailures = true };
        PanelResult result = plan.Evaluate(panel, externals, options, cancellationToken);
        SignalWeights weights = new(result, able.Count);
        List<Signal> signals = [];
        for (int rule = 0; rule < able.Count; rule++)
        {
            if (result.FailureOf(rule) is { } error)
            {
                failures.Add(new RuleFailure(able[rule], $"It could not be evaluated: {error.Message}", error));
                continue;
            }

            for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Fires(result, rule, instrument))
                    signals.Add(Describe(able[rule], rule, instrument, result, weights, provider));
            }
        }

        return new RuleRun(signals, failures);
    }

    private static bool Fires(PanelResult result, int rule, int instrument)
    {
        if (result.Last(rule, instrument) != 1)
            return false;
        double previous = result.Previous(rule, instrument);
        if (!double.IsNaN(previous))
            return previous == 0;
        Expression expression = result.Plan.Expressions[rule];
        return expression.Externals.Count > 0 && result.Panel.Frames[instrument].Count - 1 > expression.Lookback;
    }

    private static Signal Describe(
        RuleDefinition rule, int index, int instrument, PanelResult result, SignalWeights weights, IEvidenceProvider? provider)
    {
        BarFrame frame = result.Panel.Frames[instrument];
        Expression expression = result.Plan.Expressions[index];
        Conditions conditions = new(expression, result, instrument);
        IReadOnlyList<Indicators.Expressions.Nodes.ExpressionNode> held = conditions.Held();
        List<EvidenceItem> evidence =
        [
            .. held.Select(
                condition => new EvidenceItem(EvidenceItem.ConditionKind, conditions.WithValues(condition), null, null, null, null)),
            .. result.Evidence(index, instrument).Select(
                value => new EvidenceItem(EvidenceItem.SeriesKind, value.Series, Known(value.Value), Known(value.Previous), null, null)),
        ];
        if (provider is not null)
            evidence.AddRange(provider.Find(rule, expression.Externals, frame.InstrumentId));
        (double confidence, string basis) = weights.Confidence(instrument, rule.Direction);
        bool readsNews = expression.Externals.Any(series => series.Name.StartsWith("news.", StringComparison.Ordinal));
        return new Signal(rule, frame.InstrumentId, frame.Sessions[^1], weights.Impact(instrument, readsNews), confidence, basis, evidence)
        {
            Happened = conditions.Headline(held),
        };
    }

    private static bool TryParse(
        RuleDefinition rule,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Expression? expression,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out RuleFailure? failure)
    {
        ParseOutcome outcome = ExpressionParser.Parse(rule.Expression);
        expression = outcome is ParseOutcome.Parsed { Expression: { Type: ExpressionType.Boolean } condition } ? condition : null;
        failure = expression is not null
            ? null
            : new RuleFailure(
                rule,
                outcome is ParseOutcome.Failed failed ? failed.Error.ToString() : "A rule is a condition, but its expression gives a number.",
                null);
        return expression is not null;
    }

    private static double? Known(double? value) => value is { } number && !double.IsNaN(number) ? number : null;
}
