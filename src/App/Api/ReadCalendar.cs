using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market.Calendar;

namespace TradingChitti.App.Api;

/// <summary>What one list or file says about a day.</summary>
/// <param name="Kind"><c>list</c>, <c>session-file</c> or <c>history</c>.</param>
/// <param name="Says"><c>session</c> or <c>holiday</c>.</param>
public sealed record DaySourceItem(string Source, string Kind, string Says, string Note);

/// <summary>One day of the exchange.</summary>
/// <param name="Kind"><c>session</c>, <c>muhurat</c>, <c>special</c>, <c>holiday</c>, <c>weekend</c> or <c>closed-adhoc</c>.</param>
/// <param name="Opens">Opening in market time, where it is known.</param>
/// <param name="Closes">Close in market time, where it is known.</param>
public sealed record CalendarDayItem(
    DateOnly Day,
    string Kind,
    TimeOnly? Opens,
    TimeOnly? Closes,
    string Note,
    IReadOnlyList<DaySourceItem> Sources,
    IReadOnlyList<string> Disagreements);

/// <summary>The exchange's days from one to another.</summary>
/// <param name="CoveredFrom">First day of which an imported file shows trades.</param>
/// <param name="CoveredTo">Last day of which an imported file shows trades.</param>
public sealed record CalendarAnswer(
    DateOnly From, DateOnly To, DateOnly? CoveredFrom, DateOnly? CoveredTo, int Sessions, IReadOnlyList<CalendarDayItem> Days);

/// <summary>The calendar as imported files and lists make it, and where they disagree.</summary>
public sealed class ReadCalendarHandler(CalendarStore calendar)
{
    /// <summary>More years than the exchange is old.</summary>
    private const int MostDays = 40 * 366;

    public async Task<ApiOutcome<CalendarAnswer>> HandleAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (from > to)
            return ApiProblem.BadValue("from", "from is a day after to.");
        if (to.DayNumber - from.DayNumber > MostDays)
            return ApiProblem.BadValue("from", "from and to are more than forty years apart.");
        IReadOnlyList<CalendarDay> days = await calendar.LoadAsync(from, to, cancellationToken);
        (DateOnly First, DateOnly Last)? range = await calendar.LoadRangeAsync(cancellationToken);
        return new CalendarAnswer(from, to, range?.First, range?.Last, days.Count(day => day.IsSession), [.. days.Select(Item)]);
    }

    private static CalendarDayItem Item(CalendarDay day) => new(
        day.Day,
        CalendarBuilder.NameOf(day.Kind),
        day.Opens,
        day.Closes,
        day.Note,
        [.. day.Sources.Select(source => new DaySourceItem(source.Source, NameOf(source.Kind), source.IsSession ? "session" : "holiday", source.Note))],
        day.Disagreements);

    private static string NameOf(DaySourceKind kind) => kind switch
    {
        DaySourceKind.List => "list",
        DaySourceKind.SessionFile => "session-file",
        _ => "history",
    };
}
