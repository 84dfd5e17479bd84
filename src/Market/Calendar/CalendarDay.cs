namespace TradingChitti.Market.Calendar;

/// <summary>What a day was, or is expected to be, on the exchange.</summary>
public enum DayKind
{
    /// <summary>A usual trading day.</summary>
    Session,

    /// <summary>The hour of trading at Diwali, on whatever day it falls.</summary>
    Muhurat,

    /// <summary>Trading on a Saturday, a Sunday or a listed holiday: a budget, a drill of the backup site.</summary>
    Special,

    /// <summary>A weekday on which the exchange was shut, as listed, or in a year without lists as the files show.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday without trading.</summary>
    Weekend,

    /// <summary>A weekday of a listed year that no list names and on which nothing traded: elections, mourning.</summary>
    ClosedAdHoc,
}

/// <summary>One day of the exchange, with who said what.</summary>
/// <param name="Day">The day in market time.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Opens">Opening in market time; null when nothing traded or the hours are not known.</param>
/// <param name="Closes">Close in market time; null when nothing traded or the hours are not known.</param>
/// <param name="Note">The occasion, where a list names it.</param>
/// <param name="Sources">Every source that speaks of the day.</param>
/// <param name="Disagreements">Where sources contradict each other or the weekday, a sentence each.</param>
public sealed record CalendarDay(
    DateOnly Day,
    DayKind Kind,
    TimeOnly? Opens,
    TimeOnly? Closes,
    string Note,
    IReadOnlyList<DaySource> Sources,
    IReadOnlyList<string> Disagreements)
{
    /// <summary>Whether the exchange traded, or is expected to.</summary>
    public bool IsSession => Kind is DayKind.Session or DayKind.Muhurat or DayKind.Special;
}
