namespace TradingChitti.Market.Calendar;

/// <summary>What sort of source speaks of a day.</summary>
public enum DaySourceKind
{
    /// <summary>A published list of holidays.</summary>
    List,

    /// <summary>A file of the whole market on the day.</summary>
    SessionFile,

    /// <summary>The history of one instrument, with shares traded on the day.</summary>
    History,
}

/// <summary>What one source says about one day.</summary>
/// <param name="Day">The day in market time.</param>
/// <param name="Source">Name of the list or file.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="IsSession">Whether it says that the exchange traded; a holiday otherwise.</param>
/// <param name="Note">The occasion, where it names one.</param>
/// <param name="Opens">Start of the first intraday bar, where the source has any.</param>
/// <param name="Closes">End of the last intraday bar, where the source has any.</param>
public sealed record DaySource(
    DateOnly Day, string Source, DaySourceKind Kind, bool IsSession, string Note = "", TimeOnly? Opens = null, TimeOnly? Closes = null);
