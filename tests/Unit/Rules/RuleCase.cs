using TradingChitti.Indicators.Expressions;

namespace TradingChitti.Tests.Unit.Rules;

/// <summary>The least example on which a rule must fire, and a neighbour of it on which it must not.</summary>
internal sealed record RuleCase(RuleBars Fires, RuleBars DoesNot, IExternalSeries FiresWith, IExternalSeries DoesNotWith)
{
    /// <summary>Bars decide.</summary>
    public static RuleCase Of(RuleBars fires, RuleBars doesNot) => new(fires, doesNot, NoExternalSeries.Instance, NoExternalSeries.Instance);

    /// <summary>What is known beside the bars decides.</summary>
    public static RuleCase Of(RuleBars bars, KnownSeries fires, KnownSeries doesNot) => new(bars, bars, fires, doesNot);
}
