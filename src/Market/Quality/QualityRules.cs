namespace TradingChitti.Market.Quality;

/// <summary>The catalogue of data-quality rules.</summary>
public static class QualityRules
{
    /// <summary>Prices of a bar that contradict each other or are not above zero, or more delivered than traded.</summary>
    public static QualityRule Ohlc { get; } = new(
        "ohlc", QualitySeverity.Error, QualityScope.Row,
        "Low above open or close, high below, a price not above zero, or more delivered than traded.");

    /// <summary>A second bar of one symbol and time.</summary>
    public static QualityRule DuplicateSession { get; } = new(
        "duplicate-session", QualitySeverity.Error, QualityScope.Row, "A second row of one symbol and session; the first is taken.");

    /// <summary>A bar without trades on a day the exchange was shut.</summary>
    public static QualityRule PhantomBar { get; } = new(
        "phantom-bar", QualitySeverity.Error, QualityScope.Row,
        "No volume, on a weekend or a listed holiday: a vendor filled the day.");

    /// <summary>A bar with trades on a listed holiday.</summary>
    public static QualityRule HolidayBar { get; } = new(
        "holiday-bar", QualitySeverity.Warning, QualityScope.Row,
        "Volume on a listed holiday: the list or the day is wrong, or it was a special session.");

    /// <summary>A close further from the one before than the exchange's widest daily band.</summary>
    public static QualityRule PriceBand { get; } = new(
        "price-band", QualitySeverity.Warning, QualityScope.Row,
        "A close more than 20 % from the one before, the widest daily band: an event, or an error.");

    /// <summary>A bar without trades on a session.</summary>
    public static QualityRule ZeroVolume { get; } = new(
        "zero-volume", QualitySeverity.Warning, QualityScope.Row, "No volume on a session.");

    /// <summary>A close that stands still without trades.</summary>
    public static QualityRule StalePrice { get; } = new(
        "stale-price", QualitySeverity.Warning, QualityScope.Row, "The same close and no volume for three sessions on end.");

    /// <summary>A series that moves as another instrument does.</summary>
    public static QualityRule WrongInstrument { get; } = new(
        "wrong-instrument", QualitySeverity.Error, QualityScope.Series, "Daily returns that are another instrument's.");

    /// <summary>A table of several instruments side by side.</summary>
    public static QualityRule MergedColumns { get; } = new(
        "merged-columns", QualitySeverity.Error, QualityScope.File,
        "A price column that is there more than once: several instruments were joined.");

    /// <summary>Ticks of another day than the rest.</summary>
    public static QualityRule StrayTicks { get; } = new(
        "stray-ticks", QualitySeverity.Error, QualityScope.Row, "Ticks of another day than the file's.");

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<QualityRule> All { get; } =
        [Ohlc, DuplicateSession, PhantomBar, HolidayBar, PriceBand, ZeroVolume, StalePrice, WrongInstrument, MergedColumns, StrayTicks];
}
