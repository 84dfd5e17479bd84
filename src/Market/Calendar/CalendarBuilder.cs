namespace TradingChitti.Market.Calendar;

/// <summary>
/// Makes the calendar from what lists and files say. A day on which a file shows trades is a session whatever a list says; a weekday is one
/// unless a list names it, or the files around it leave it out.
/// </summary>
public sealed class CalendarBuilder
{
    /// <summary>
    /// The most weekdays in a row that count as closed because no file shows trades: exchanges close for a day or two without notice, while
    /// more in a row are files that have not been imported.
    /// </summary>
    public const int MostClosedDays = 3;

    /// <summary>
    /// A session with less than this fraction of the usual shares traded was cut to an hour or two. Of the years 2004 to 2026 the hours of
    /// Muhurat lie between 0.08 and 0.23, drills of the backup site between 0.01 and 0.25, and the calmest whole day at 0.41.
    /// </summary>
    public const double ShortSessionVolume = 0.3;

    // Diwali is the new moon between these days.
    private static readonly (int Month, int Day) EarliestDiwali = (10, 13);
    private static readonly (int Month, int Day) LatestDiwali = (11, 16);

    private readonly Dictionary<DateOnly, List<DaySource>> _sources = [];
    private readonly Dictionary<int, SortedSet<string>> _listsOfYear = [];
    private readonly IReadOnlyDictionary<DateOnly, double> _volumes;
    private readonly DateOnly _firstTraded = DateOnly.MaxValue;
    private readonly DateOnly _lastTraded = DateOnly.MinValue;

    /// <summary>Takes what is known of all days, also of those outside the range asked for.</summary>
    /// <param name="sources">What sources say, in any order.</param>
    /// <param name="volumes">Shares traded as a fraction of the usual, by day; may lack days.</param>
    public CalendarBuilder(IEnumerable<DaySource> sources, IReadOnlyDictionary<DateOnly, double> volumes)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _volumes = volumes;
        foreach (DaySource source in sources)
        {
            if (!_sources.TryGetValue(source.Day, out List<DaySource>? said))
                _sources.Add(source.Day, said = []);
            said.Add(source);
            if (source.IsSession)
            {
                _firstTraded = source.Day < _firstTraded ? source.Day : _firstTraded;
                _lastTraded = source.Day > _lastTraded ? source.Day : _lastTraded;
            }
            else if (source.Kind == DaySourceKind.List)
            {
                if (!_listsOfYear.TryGetValue(source.Day.Year, out SortedSet<string>? lists))
                    _listsOfYear.Add(source.Day.Year, lists = new(StringComparer.Ordinal));
                lists.Add(source.Source);
            }
        }
    }

    /// <summary>
    /// The sessions that may have been cut short: those on a weekend or a listed holiday, and all around Diwali. Only their volumes matter.
    /// </summary>
    public IReadOnlyList<DateOnly> Candidates =>
        [.. _sources.Where(day => Traded(day.Value) && (IsIrregular(day.Key, day.Value) || IsNearDiwali(day.Key))).Select(day => day.Key).Order()];

    /// <summary>Every day from one to another, both included.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, not before <paramref name="from"/>.</param>
    public IReadOnlyList<CalendarDay> Build(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        List<CalendarDay> days = new(to.DayNumber - from.DayNumber + 1);
        for (DateOnly day = from; ; day = day.AddDays(1))
        {
            days.Add(DayOf(day));
            if (day == to)
                return days;
        }
    }

    /// <summary>The name of a kind, as scripts read it.</summary>
    /// <param name="kind">What a day was.</param>
    public static string NameOf(DayKind kind) => kind == DayKind.ClosedAdHoc ? "closed-adhoc" : kind.ToString().ToLowerInvariant();

    private CalendarDay DayOf(DateOnly day)
    {
        IReadOnlyList<DaySource> sources = _sources.TryGetValue(day, out List<DaySource>? said)
            ? [.. said.OrderBy(source => source.Kind).ThenBy(source => source.Source, StringComparer.Ordinal)]
            : [];
        DayKind kind = KindOf(day, sources);
        string note = sources.Select(source => source.Note).FirstOrDefault(text => text.Length > 0) ?? "";
        (TimeOnly? opens, TimeOnly? closes) = HoursOf(kind, sources);
        return new(day, kind, opens, closes, note, sources, Disagreements(day, kind, sources));
    }

    private DayKind KindOf(DateOnly day, IReadOnlyList<DaySource> sources)
    {
        bool listed = sources.Any(source => !source.IsSession);
        if (Traded(sources))
        {
            bool irregular = IsIrregular(day, sources);
            if (IsNearDiwali(day) && (IsEvening(sources) || IsShort(day) || (irregular && IsNamedForDiwali(sources))))
                return DayKind.Muhurat;
            return irregular ? DayKind.Special : DayKind.Session;
        }

        if (IsWeekend(day))
            return DayKind.Weekend;
        if (listed)
            return DayKind.Holiday;
        if (!IsPassedOver(day))
            return DayKind.Session;
        return _listsOfYear.ContainsKey(day.Year) ? DayKind.ClosedAdHoc : DayKind.Holiday;
    }

    // Inside the range of files, and between sessions that lie no further apart than an exchange closes without notice.
    private bool IsPassedOver(DateOnly day)
    {
        if (day <= _firstTraded || day >= _lastTraded)
            return false;
        int weekdays = 1;
        foreach (int step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (DateOnly other = day.AddDays(step); !IsTraded(other); other = other.AddDays(step))
            {
                if (!IsWeekend(other) && !IsListed(other) && ++weekdays > MostClosedDays)
                    return false;
            }
        }

        return true;
    }

    private List<string> Disagreements(DateOnly day, DayKind kind, IReadOnlyList<DaySource> sources)
    {
        List<string> found = [];
        string[] files = [.. sources.Where(source => source.IsSession).Select(source => source.Source)];
        string[] lists = [.. sources.Where(source => !source.IsSession).Select(source => source.Source)];
        if (files.Length > 0)
        {
            string what = kind == DayKind.Muhurat ? "a Muhurat session traded" : "the market traded";
            found.AddRange(lists.Select(list => $"{list} lists a holiday; {what} ({Some(files)})"));
        }
        else if (!IsWeekend(day) && _listsOfYear.TryGetValue(day.Year, out SortedSet<string>? all))
        {
            string why = lists.Length > 0 ? $"{Some(lists)} lists a holiday" : "no file shows trades";
            if (kind is DayKind.ClosedAdHoc or DayKind.Holiday)
                found.AddRange(all.Except(lists, StringComparer.Ordinal).Select(list => $"{list} says session; {why}"));
        }

        if (kind == DayKind.Session && files.Length == 0 && day > _firstTraded && day < _lastTraded)
            found.Add("a session by its weekday, and no file of it or around it was imported");
        return found;
    }

    private static (TimeOnly? Opens, TimeOnly? Closes) HoursOf(DayKind kind, IReadOnlyList<DaySource> sources)
    {
        TimeOnly? opens = sources.Min(source => source.Opens);
        TimeOnly? closes = sources.Max(source => source.Closes);
        return opens is null && kind == DayKind.Session ? (MarketCalendar.OpenTime, MarketCalendar.CloseTime) : (opens, closes);
    }

    private static string Some(string[] names) => names.Length <= 2 ? string.Join(", ", names) : $"{names[0]} and {names.Length - 1} more";

    private static bool Traded(IReadOnlyList<DaySource> sources) => sources.Any(source => source.IsSession);

    private bool IsTraded(DateOnly day) => _sources.TryGetValue(day, out List<DaySource>? said) && Traded(said);

    private bool IsListed(DateOnly day) => _sources.TryGetValue(day, out List<DaySource>? said) && said.Exists(source => !source.IsSession);

    private bool IsShort(DateOnly day) => _volumes.TryGetValue(day, out double volume) && volume < ShortSessionVolume;

    // A weekday that only some of the year's lists name was moved: the religious calendar of a holiday is settled late.
    private bool IsIrregular(DateOnly day, IReadOnlyList<DaySource> sources) => IsWeekend(day)
        || (_listsOfYear.TryGetValue(day.Year, out SortedSet<string>? lists)
            && lists.SetEquals(sources.Where(source => !source.IsSession).Select(source => source.Source)));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static bool IsEvening(IReadOnlyList<DaySource> sources) => sources.Min(source => source.Opens) > MarketCalendar.OpenTime.AddHours(3);

    private static bool IsNearDiwali(DateOnly day) =>
        (day.Month, day.Day).CompareTo(EarliestDiwali) >= 0 && (day.Month, day.Day).CompareTo(LatestDiwali) <= 0;

    private static bool IsNamedForDiwali(IReadOnlyList<DaySource> sources) => sources.Any(source =>
        source.Note.Contains("Laxmi", StringComparison.OrdinalIgnoreCase) || source.Note.Contains("Lakshmi", StringComparison.OrdinalIgnoreCase));
}
