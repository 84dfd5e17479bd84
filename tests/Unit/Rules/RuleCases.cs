namespace TradingChitti.Tests.Unit.Rules;

/// <summary>A worked case of every shipped rule; the arithmetic stands beside it.</summary>
internal static class RuleCases
{
    public static IReadOnlyDictionary<string, RuleCase> All { get; } = new Dictionary<string, RuleCase>
    {
        // 50 days: (49 × 100 + 150) / 50 = 101; 200 days: (199 × 100 + 150) / 200 = 100.25. At 50 they are 99 and 99.75.
        ["golden-cross"] = RuleCase.Of(RuleBars.Flat(220).Bar(150), RuleBars.Flat(220).Bar(50)),
        ["death-cross"] = RuleCase.Of(RuleBars.Flat(220).Bar(50), RuleBars.Flat(220).Bar(150)),

        // From 100: 20 days 100 + 10 × 2/21 = 100.95, 50 days 100 + 10 × 2/51 = 100.39.
        ["ema-cross-up"] = RuleCase.Of(RuleBars.Flat(100).Bar(110), RuleBars.Flat(100).Bar(90)),
        ["ema-cross-down"] = RuleCase.Of(RuleBars.Flat(100).Bar(90), RuleBars.Flat(100).Bar(110)),

        // After falls of 1 only, RSI is 0, the mean gain 0 and the mean loss 1. A rise of G makes them G/14 and 13/14: RSI = 100 G / (G + 13),
        // 50 for 13 and 27.8 for 5. The overbought case mirrors it: 100 × 13 / (13 + L), 50 for 13 and 72.2 for 5.
        ["rsi-oversold-turn"] = RuleCase.Of(Falling(30).Bar(70 + 13), Falling(30).Bar(70 + 5)),
        ["rsi-overbought-turn"] = RuleCase.Of(Rising(30).Bar(130 - 13), Rising(30).Bar(130 - 5)),

        // MACD = 10 × (2/13 - 2/27) = 0.80, its signal a fifth of that; both 0 before.
        ["macd-bullish-cross"] = RuleCase.Of(RuleBars.Flat(60).Bar(110), RuleBars.Flat(60).Bar(90)),
        ["macd-bearish-cross"] = RuleCase.Of(RuleBars.Flat(60).Bar(90), RuleBars.Flat(60).Bar(110)),

        // Mean 100.5, variance (19 × 0.5² + 9.5²) / 20 = 4.75, upper band 100.5 + 2 × 2.18 = 104.86. Mean volume 1100, or 975.
        ["bollinger-breakout"] = RuleCase.Of(RuleBars.Flat(30).Bar(110, volume: 3000), RuleBars.Flat(30).Bar(110, volume: 500)),
        ["bollinger-breakdown"] = RuleCase.Of(RuleBars.Flat(30).Bar(90, volume: 3000), RuleBars.Flat(30).Bar(90, volume: 500)),

        // 90 and 110 in turn: deviation 10, bands 4 × 10 / 100 = 0.40 wide. Then 140, 60 and 100s: with both in the window the variance is
        // 2 × 40² / 20 = 160 and the width 0.51; with 60 alone the mean is 98, the variance (38² + 19 × 2²) / 20 = 76 and the width 0.36.
        ["bollinger-squeeze"] = RuleCase.Of(Swinging(150).Bar(140).Bar(60).Then(19, 100), Swinging(150).Bar(140).Bar(60).Then(18, 100)),

        // Twice the mean volume: 2 × (19 × 1000 + 3000) / 20 = 2200 below 3000; 2 × (19 × 1000 + 2000) / 20 = 2100 above 2000.
        ["volume-breakout"] = RuleCase.Of(RuleBars.Flat(30).Bar(101, volume: 3000), RuleBars.Flat(30).Bar(101, volume: 2000)),
        ["volume-breakdown"] = RuleCase.Of(RuleBars.Flat(30).Bar(99, volume: 3000), RuleBars.Flat(30).Bar(99, volume: 2000)),

        // The highs before are 101 and the lows 99; equal is not above.
        ["52-week-high"] = RuleCase.Of(RuleBars.Flat(260).Bar(101), RuleBars.Flat(261)),
        ["52-week-low"] = RuleCase.Of(RuleBars.Flat(260).Bar(99), RuleBars.Flat(261)),

        // The ranges before are 2.
        ["nr7"] = RuleCase.Of(RuleBars.Flat(10).Bar(100, high: 100.5, low: 99), RuleBars.Flat(11)),

        // 98 to 102 lies within 95 to 105; the close passes 105, or does not.
        ["inside-bar-breakout"] = RuleCase.Of(Inside().Bar(106), Inside().Bar(104)),

        // The highs before are 101, the lows 99; 1.5 × (19 × 1000 + 2000) / 20 = 1575.
        ["gap-up"] = RuleCase.Of(RuleBars.Flat(30).Bar(103, volume: 2000), RuleBars.Flat(30).Bar(103, volume: 1000)),
        ["gap-down"] = RuleCase.Of(RuleBars.Flat(30).Bar(97, volume: 2000), RuleBars.Flat(30).Bar(97, volume: 1000)),

        // 110 and back on 100 shares each: on-balance volume peaks at 100, the close at 110. 101 on 5000 shares lifts it to 5000, on 50 to 50.
        ["obv-accumulation"] = RuleCase.Of(Peak().Bar(101, volume: 5000), Peak().Bar(101, volume: 50)),

        ["three-day-advance"] = RuleCase.Of(Advance().Bar(103, volume: 1300), Advance().Bar(103, volume: 1200)),

        // Twice the mean delivery: 2 × (19 × 400 + 1200) / 20 = 880; 1200 of 2000 shares are 0.6, of 3000 they are 0.4.
        ["delivery-spike"] = RuleCase.Of(
            RuleBars.Flat(30).Bar(101, volume: 2000, delivery: 1200), RuleBars.Flat(30).Bar(101, volume: 3000, delivery: 1200)),

        ["value-quality"] = RuleCase.Of(
            RuleBars.Flat(5),
            Accounts("pe", 16, 14, ("roe", 0.2), ("debt_to_equity", 0.3)),
            Accounts("pe", 16, 14, ("roe", 0.1), ("debt_to_equity", 0.3))),

        // 10 × 3 = 30 before, 10 × 2 = 20 now.
        ["graham-number"] = RuleCase.Of(
            RuleBars.Flat(5),
            Accounts("pb", 3, 2, ("pe", 10), ("current_ratio", 2.5)),
            Accounts("pb", 3, 2, ("pe", 10), ("current_ratio", 1.5))),
        ["profitable-growth"] = RuleCase.Of(
            RuleBars.Flat(5),
            Accounts("revenue_growth", 0.1, 0.2, ("operating_margin", 0.2), ("roce", 0.25)),
            Accounts("revenue_growth", 0.1, 0.2, ("operating_margin", 0.2), ("roce", 0.15))),
        ["debt-strain"] = RuleCase.Of(
            RuleBars.Flat(5),
            Accounts("debt_to_equity", 1.5, 2.5, ("current_ratio", 0.8)),
            Accounts("debt_to_equity", 1.5, 2.5, ("current_ratio", 1.2))),

        // No article before: the sentiment is unknown, which is not the same as not positive.
        ["news-positive-swing"] = RuleCase.Of(RuleBars.Flat(5), News(double.NaN, 0.5, 2), News(double.NaN, 0.5, 1)),
        ["news-negative"] = RuleCase.Of(RuleBars.Flat(5), News(double.NaN, -0.5, 1), News(double.NaN, -0.1, 1)),

        // 6 articles in three days: more than 0.3 × 15, not more than 0.3 × 30.
        ["news-burst"] = RuleCase.Of(
            RuleBars.Flat(5),
            new KnownSeries().With("news.count(3d)", 1, 6).With("news.count(30d)", 10, 15),
            new KnownSeries().With("news.count(3d)", 1, 6).With("news.count(30d)", 25, 30)),

        // 1 up and 1 down in turn keep RSI near 50 with mean gain and loss near 0.5; a fall of 10 makes them 0.46 and 1.18, RSI 28.
        ["quality-pullback"] = new(
            Ripple().Bar(90),
            Ripple().Bar(99),
            Accounts("roe", 0.2, 0.2, ("debt_to_equity", 0.5)),
            Accounts("roe", 0.2, 0.2, ("debt_to_equity", 0.5))),

        // 50 days: (49 × 100 + 110) / 50 = 100.2; 200 days 100.05.
        ["value-momentum"] = RuleCase.Of(RuleBars.Flat(220).Bar(110), Accounts("pe", 10, 10), Accounts("pe", 25, 25)),
        ["news-breakout"] = RuleCase.Of(RuleBars.Flat(30).Bar(101), News(0.3, 0.3, 1), News(0, 0, 1)),
        ["news-breakdown"] = RuleCase.Of(RuleBars.Flat(30).Bar(99), News(-0.3, -0.3, 1), News(0, 0, 1)),
        ["news-volume"] = RuleCase.Of(RuleBars.Flat(30).Bar(101, volume: 3000), News(0, 0, 1), News(0, 0, 0)),
    };

    private static RuleBars Falling(int bars) => RuleBars.Closes(Enumerable.Range(0, bars + 1).Select(bar => 100.0 - bar));

    private static RuleBars Rising(int bars) => RuleBars.Closes(Enumerable.Range(0, bars + 1).Select(bar => 100.0 + bar));

    private static RuleBars Swinging(int bars) => RuleBars.Closes(Enumerable.Range(0, bars).Select(bar => bar % 2 == 0 ? 90.0 : 110));

    private static RuleBars Ripple() => RuleBars.Closes(Enumerable.Range(0, 61).Select(bar => bar % 2 == 0 ? 100.0 : 101));

    private static RuleBars Inside() => RuleBars.Flat(5).Bar(100, high: 105, low: 95).Bar(100, high: 102, low: 98);

    private static RuleBars Peak() => RuleBars.Flat(60).Bar(110, volume: 100).Bar(100, volume: 100).Then(5, 100);

    private static RuleBars Advance() => RuleBars.Flat(3).Bar(101, volume: 1100).Bar(102, volume: 1200);

    private static KnownSeries News(double sentimentBefore, double sentiment, double count) =>
        new KnownSeries().With("news.sentiment(3d)", sentimentBefore, sentiment).With("news.count(3d)", count);

    private static KnownSeries Accounts(string metric, double before, double last, params (string Metric, double Value)[] others)
    {
        KnownSeries known = new KnownSeries().With(metric, before, last);
        foreach ((string other, double value) in others)
            known.With(other, value);
        return known;
    }
}
