using System.Text;

namespace TradingChitti.Rules;

/// <summary>Writes the reference of the shipped rules, <c>docs/rules.md</c>, from the catalogue.</summary>
public static class RuleReference
{
    private const string Preface = """
        # Rules

        Generated from the catalogue in `src/Rules/Catalog`; a test holds this page to it. The language is described in [expressions.md](expressions.md).

        A rule fires for an instrument when its expression is true at the last bar and was false at the bar before. Unknown before for want of
        history is no edge. Unknown before because nothing was known from outside the bars, such as no article in the window, is one: becoming
        known is the event. After an alert a rule rests for that instrument for its cooldown.

        **Impact** is the size of the move to expect within five sessions, as a fraction of the price and without sign:
        `atr(14) / close × √5 / 2 × clamp(√(volume / sma(volume, 20)), 0.5, 2)`, and for a rule that reads news `× (1 + |news.sentiment(3d)|)`.
        It is missing where there are too few bars. The range of a day grows with the square root of time as that of a random walk does; it is a
        yardstick, not a forecast.

        **Confidence** is labelled *agreement of evidence*: of the votes that are known, how many agree with the rule's direction, as
        `(agreeing + 1) / (known + 2)`. For a rise the votes are `close > sma(50)`, `rsi(14) > 50`, `macd(12, 26, 9).histogram > 0`,
        `obv > ago(obv, 10)`, `close > ago(close, 1)` and `news.sentiment(3d) > 0`; for a fall their opposites. A rule without direction has 0.5.
        It is not a probability: it does not come from a track record.

        """;

    /// <summary>The page as Markdown; lines end with a line feed.</summary>
    public static string Markdown()
    {
        StringBuilder page = new(Preface.ReplaceLineEndings("\n"));
        foreach (IGrouping<RuleFamily, RuleDefinition> family in RuleCatalog.All.GroupBy(rule => rule.Family))
        {
            page.Append('\n').Append("## ").Append(family.Key).Append('\n');
            foreach (RuleDefinition rule in family)
                Append(page, rule);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, RuleDefinition rule)
    {
        page.Append("\n### ").Append(rule.Id).Append("\n\n**").Append(rule.Name).Append("** · ")
            .Append(rule.Direction.ToString().ToLowerInvariant()).Append(" · ").Append(rule.Severity.ToString().ToLowerInvariant())
            .Append(" · rests ").Append(rule.CooldownSessions).Append(" sessions\n\n")
            .Append("```\n").Append(rule.Expression).Append("\n```\n\n")
            .Append(rule.Text).Append(" *Source: ").Append(rule.Source).Append(".*\n");
    }
}
