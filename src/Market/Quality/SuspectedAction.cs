namespace TradingChitti.Market.Quality;

/// <summary>A jump between two raw bars that looks like a corporate action nobody recorded, with what speaks for it.</summary>
/// <param name="ExDate">The session that opened on another scale.</param>
/// <param name="PriceDivisor">What earlier prices would be divided by: a simple ratio, or the fall of the close where none fits.</param>
/// <param name="Ratio">The simple ratio, such as <c>3:2</c>; null where none fits, as after a demerger.</param>
/// <param name="PreviousSession">The session before.</param>
/// <param name="PreviousClose">Its raw close in rupees.</param>
/// <param name="Open">First raw price of the ex-date in rupees.</param>
/// <param name="Close">Raw close of the ex-date in rupees.</param>
/// <param name="VolumeRatio">Shares traded on the ex-date over the mean of up to 20 sessions before; NaN where none traded.</param>
public readonly record struct SuspectedAction(
    DateOnly ExDate,
    double PriceDivisor,
    string? Ratio,
    DateOnly PreviousSession,
    double PreviousClose,
    double Open,
    double Close,
    double VolumeRatio);
