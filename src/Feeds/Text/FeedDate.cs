using System.Globalization;

namespace TradingChitti.Feeds.Text;

/// <summary>Reads dates as feeds write them: ISO 8601, RFC 822 and its relatives, NSE's <c>05-Oct-2026 09:30:01</c>, dates without time.</summary>
public static class FeedDate
{
    private const int MaxLength = 100;

    private static readonly TimeSpan India = new(5, 30, 0);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    // Zones by name, in minutes. IST is India's here, BST Britain's.
    private static readonly (string Name, int Minutes)[] Zones =
    [
        ("utc", 0), ("ut", 0), ("gmt", 0), ("z", 0), ("wet", 0), ("ist", 330), ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300),
        ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("akst", -540), ("akdt", -480), ("hst", -600), ("ast", -240),
        ("adt", -180), ("nst", -210), ("ndt", -150), ("bst", 60), ("west", 60), ("cet", 60), ("met", 60), ("mez", 60), ("cest", 120),
        ("mesz", 120), ("eet", 120), ("eest", 180), ("msk", 180), ("gst", 240), ("pkt", 300), ("npt", 345), ("sgt", 480), ("hkt", 480),
        ("awst", 480), ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
    ];

    /// <summary>Reads a date.</summary>
    /// <param name="text">As written in the feed.</param>
    /// <param name="assumedOffset">For times that name no zone.</param>
    /// <param name="instant">UTC.</param>
    public static bool TryParse(ReadOnlySpan<char> text, TimeSpan assumedOffset, out DateTimeOffset instant)
    {
        text = text.Trim();
        instant = default;
        if (text.IsEmpty || text.Length > MaxLength)
            return false;
        Parts parts = new();
        bool read = text.Length >= 4 && IsDigits(text[..4]) && (text.Length == 4 || text[4] is '-' or '/' || (text.Length >= 8 && IsDigits(text[..8])))
            ? TryIso(text, ref parts)
            : TryWords(text, ref parts);
        return read && parts.TryBuild(assumedOffset, out instant);
    }

    private static bool TryIso(ReadOnlySpan<char> text, ref Parts parts)
    {
        parts.Year = Number(text[..4]);
        text = text[4..];
        if (text.Length >= 4 && IsDigits(text[..4]))
        {
            parts.Month = Number(text[..2]);
            parts.Day = Number(text[2..4]);
            text = text[4..];
        }
        else
        {
            parts.Month = parts.Day = 1;
            if (!TryNext(ref text, ref parts.Month) || !TryNext(ref text, ref parts.Day))
                return false;
        }

        text = text.TrimStart();
        if (text.IsEmpty)
            return true;
        if (text[0] is 'T' or 't')
            text = text[1..];
        text = text.TrimStart();
        return (!char.IsAsciiDigit(text.IsEmpty ? ' ' : text[0]) || TryTime(ref text, ref parts)) && TryZone(text.Trim(), ref parts);
    }

    private static bool TryNext(ref ReadOnlySpan<char> text, ref int value)
    {
        if (text.Length == 0 || text[0] is not ('-' or '/'))
            return true;
        int digits = CountDigits(text[1..]);
        if (digits is 0 or > 2)
            return false;
        value = Number(text.Slice(1, digits));
        text = text[(1 + digits)..];
        return true;
    }

    private static bool TryWords(ReadOnlySpan<char> text, ref Parts parts)
    {
        bool first = true;
        while (true)
        {
            text = text.TrimStart(" ,\t\r\n.");
            if (text.IsEmpty || text[0] == '(')
                return true;
            bool dated = parts.Year >= 0 && parts.Month > 0 && parts.Day > 0;
            if (dated && (text[0] is '+' or '-' || (parts.HasTime && char.IsAsciiLetter(text[0]) && !IsHalfDay(text))))
                return TryZone(text, ref parts);
            int digits = CountDigits(text);
            if (digits > 0)
            {
                if (!TryNumber(ref text, digits, ref parts))
                    return false;
            }
            else if (text[0] == '-')
            {
                parts.Dashed |= parts.Day > 0;
                text = text[1..];
            }
            else if (!TryWord(ref text, first, ref parts))
            {
                return false;
            }

            first = false;
        }
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int digits, ref Parts parts)
    {
        if (digits <= 2 && digits < text.Length && text[digits] == ':')
            return TryTime(ref text, ref parts);
        if (digits > 4)
            return false;
        int value = Number(text[..digits]);
        if (digits <= 2 && parts.Day <= 0)
        {
            parts.Day = value;
        }
        else if (parts.Year < 0 && digits is 2 or 4)
        {
            parts.Year = digits == 4 ? value : value < 70 ? 2000 + value : 1900 + value;
        }
        else
        {
            return false;
        }

        text = text[digits..];
        return true;
    }

    private static bool TryWord(ref ReadOnlySpan<char> text, bool first, ref Parts parts)
    {
        int length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        if (length == 0)
            return false;
        ReadOnlySpan<char> word = text[..length];
        text = text[length..];
        if (IsHalfDay(word))
        {
            if (!parts.HasTime || parts.Hour > 12)
                return false;
            parts.Hour = (parts.Hour % 12) + (word[0] is 'p' or 'P' ? 12 : 0);
            return true;
        }

        if (length >= 3 && IndexOf(Months, word[..3]) is >= 0 and int month && parts.Month <= 0)
        {
            parts.Month = month + 1;
            return true;
        }

        // A weekday, in English or (before the comma) any language; "th" and "of" as in "9th of September".
        return (length >= 3 && IndexOf(Weekdays, word[..3]) >= 0) || (first && text.Length > 0 && text[0] is ',' or '.')
            || (parts.Day > 0 && word is "st" or "nd" or "rd" or "th" or "of") || word is "at";
    }

    private static bool TryTime(ref ReadOnlySpan<char> text, ref Parts parts)
    {
        int digits = CountDigits(text);
        if (digits is not (1 or 2 or 4 or 6) || parts.HasTime)
            return false;
        parts.HasTime = true;
        if (digits >= 4)
        {
            parts.Hour = Number(text[..2]);
            parts.Minute = Number(text[2..4]);
            parts.Second = digits == 6 ? Number(text[4..6]) : 0;
            text = text[digits..];
        }
        else
        {
            parts.Hour = Number(text[..digits]);
            text = text[digits..];
            if (!TryColon(ref text, ref parts.Minute) || !TryColon(ref text, ref parts.Second))
                return false;
        }

        if (text.Length > 1 && text[0] is '.' or ',' && char.IsAsciiDigit(text[1]))
        {
            int fraction = CountDigits(text[1..]);
            for (int i = 0, unit = 1_000_000; i < Math.Min(fraction, 7); i++, unit /= 10)
                parts.Ticks += (text[1 + i] - '0') * unit;
            text = text[(1 + fraction)..];
        }

        return true;
    }

    private static bool TryColon(ref ReadOnlySpan<char> text, ref int value)
    {
        if (text.IsEmpty || text[0] != ':')
            return true;
        int digits = CountDigits(text[1..]);
        if (digits is 0 or > 2)
            return false;
        value = Number(text.Slice(1, digits));
        text = text[(1 + digits)..];
        return true;
    }

    private static bool TryZone(ReadOnlySpan<char> text, ref Parts parts)
    {
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        if (letters > 0)
        {
            // A name nobody knows leaves the time in the assumed zone.
            foreach ((string name, int minutes) in Zones)
            {
                if (text[..letters].Equals(name, StringComparison.OrdinalIgnoreCase))
                    parts.OffsetMinutes = minutes;
            }

            text = text[letters..].TrimStart();
        }

        if (text.IsEmpty || text[0] is not ('+' or '-' or '\u2212'))
            return true;
        int sign = text[0] == '+' ? 1 : -1;
        text = text[1..];
        int digits = CountDigits(text);
        (int hours, int more) = digits switch
        {
            1 or 2 => (Number(text[..digits]), text.Length >= digits + 3 && text[digits] == ':' && IsDigits(text.Slice(digits + 1, 2))
                ? Number(text.Slice(digits + 1, 2)) : 0),
            3 => (Number(text[..1]), Number(text[1..3])),
            4 => (Number(text[..2]), Number(text[2..4])),
            _ => (99, 0),
        };
        parts.OffsetMinutes = sign * ((hours * 60) + more);
        return hours <= 14 && more < 60;
    }

    private static bool IsHalfDay(ReadOnlySpan<char> text) =>
        text.Length >= 2 && text[0] is 'a' or 'A' or 'p' or 'P' && text[1] is 'm' or 'M' && (text.Length == 2 || !char.IsAsciiLetter(text[2]));

    private static int IndexOf(string[] names, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private struct Parts()
    {
        public int Year = -1;
        public int Month;
        public int Day;
        public int Hour;
        public int Minute;
        public int Second;
        public int Ticks;
        public int? OffsetMinutes;
        public bool HasTime;
        public bool Dashed;

        public readonly bool TryBuild(TimeSpan assumedOffset, out DateTimeOffset instant)
        {
            instant = default;
            if (Year is < 1000 or > 9000 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month)
                || Hour > 24 || Minute > 59 || Second > 60)
                return false;
            DateTime local = new DateTime(Year, Month, Day).AddHours(Hour).AddMinutes(Minute).AddSeconds(Math.Min(Second, 59)).AddTicks(Ticks);
            TimeSpan offset = OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : Dashed ? India : assumedOffset;
            instant = new DateTimeOffset(local, offset).ToUniversalTime();
            return true;
        }
    }
}
