namespace TradingChitti.Market;

/// <summary>An event after which a share's price is on another scale: split, bonus, demerger.</summary>
/// <param name="ExDate">The first session on the new scale.</param>
/// <param name="Kind">Lower-case kind, such as <c>split-or-bonus</c> or <c>demerger</c>.</param>
/// <param name="PriceDivisor">What earlier prices are divided by, and earlier volumes multiplied by; above zero.</param>
public readonly record struct CorporateAction(DateOnly ExDate, string Kind, double PriceDivisor);
