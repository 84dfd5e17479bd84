namespace TradingChitti.Rules.Catalog;

/// <summary>Rules over accounts and valuation; they fire when a company comes to meet them.</summary>
internal static class FundamentalRules
{
    public static IReadOnlyList<RuleDefinition> All { get; } =
    [
        Rule(
            "value-quality", "Cheap, profitable, little debt", Direction.Bullish, Severity.Info,
            "pe > 0 and pe < 15 and roe > 0.15 and debt_to_equity < 0.5",
            "Less than 15 times earnings, more than 15 % return on equity, and debt below half of equity.",
            "Greenblatt, The Little Book That Beats the Market, as fixed limits"),
        Rule(
            "graham-number", "Below the Graham number", Direction.Bullish, Severity.Info,
            "pe > 0 and pb > 0 and pe * pb < 22.5 and current_ratio > 2",
            "Price/earnings times price/book is below 22.5, and current assets are twice current liabilities.",
            "Graham, The Intelligent Investor, ch. 14"),
        Rule(
            "profitable-growth", "Profitable growth", Direction.Bullish, Severity.Info,
            "revenue_growth > 0.15 and operating_margin > 0.15 and roce > 0.2",
            "Revenue grew more than 15 %, of which more than 15 % stays as operating profit, on more than 20 % return on capital employed.",
            "Fisher, Common Stocks and Uncommon Profits, as fixed limits"),
        Rule(
            "debt-strain", "Strained by debt", Direction.Bearish, Severity.Info,
            "debt_to_equity > 2 and current_ratio < 1",
            "Debt is more than twice equity, and current liabilities exceed current assets.",
            "Beaver, Financial Ratios as Predictors of Failure (1966)"),
    ];

    private static RuleDefinition Rule(
        string id, string name, Direction direction, Severity severity, string expression, string text, string source) =>
        new(id, name, RuleFamily.Fundamental, expression, direction, severity, text, source, CooldownSessions: 60);
}
