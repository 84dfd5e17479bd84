namespace TradingChitti.Market;

/// <summary>What one corporate action does to the bars before it.</summary>
/// <param name="Action">The event.</param>
/// <param name="FirstBar">The first bar on the new scale; all before are rescaled. 0 when there is none before, and the action does nothing.</param>
/// <param name="CloseBefore">The last raw close before the ex-date, in rupees, on the scale just before the event; NaN without one.</param>
/// <param name="PriceDivisor">What earlier prices are divided by.</param>
/// <param name="ShareFactor">What earlier share counts are multiplied by.</param>
public readonly record struct AdjustmentStep(CorporateAction Action, int FirstBar, double CloseBefore, double PriceDivisor, double ShareFactor);
