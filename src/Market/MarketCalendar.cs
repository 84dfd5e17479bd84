namespace TradingChitti.Market;

/// <summary>The trading days and hours of NSE's capital-market segment, in market time (Asia/Kolkata).</summary>
public sealed class MarketCalendar
{
    private static readonly TimeSpan IndiaOffset = new(5, 30, 0);

    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _specialSessions;

    /// <summary>Builds a calendar: every weekday is a session except the holidays; special sessions trade regardless.</summary>
    /// <param name="holidays">Weekdays on which the exchange is shut.</param>
    /// <param name="specialSessions">Muhurat, budget and other sessions on a holiday or weekend.</param>
    public MarketCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> specialSessions)
    {
        _holidays = [.. holidays];
        _specialSessions = [.. specialSessions];
    }

    /// <summary>Opening of the normal session, market time.</summary>
    public static TimeOnly OpenTime { get; } = new(9, 15);

    /// <summary>Close of the normal session, market time.</summary>
    public static TimeOnly CloseTime { get; } = new(15, 30);

    /// <summary>Whether the exchange trades on a day.</summary>
    /// <param name="day">A day in market time.</param>
    public bool IsSession(DateOnly day) =>
        _specialSessions.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

    /// <summary>The latest session on or before a day.</summary>
    /// <param name="day">A day in market time.</param>
    /// <exception cref="InvalidOperationException">No session in the preceding 30 days.</exception>
    public DateOnly SessionOnOrBefore(DateOnly day)
    {
        for (int back = 0; back <= 30; back++)
        {
            if (IsSession(day.AddDays(-back)))
                return day.AddDays(-back);
        }

        throw new InvalidOperationException($"No trading session in the 30 days before {day:yyyy-MM-dd}.");
    }

    /// <summary>The instant a session closes, UTC.</summary>
    /// <param name="session">A trading day.</param>
    public static DateTimeOffset CloseOf(DateOnly session) => new DateTimeOffset(session.ToDateTime(CloseTime), IndiaOffset).ToUniversalTime();

    /// <summary>The day in market time at an instant.</summary>
    /// <param name="instant">Any instant.</param>
    public static DateOnly DayAt(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(IndiaOffset).DateTime);

    /// <summary>An instant as market time (+05:30).</summary>
    /// <param name="instant">Any instant.</param>
    public static DateTimeOffset ToMarketTime(DateTimeOffset instant) => instant.ToOffset(IndiaOffset);
}
