using System.Buffers.Text;

namespace TradingChitti.Market.Vendor;

/// <summary>When a row is: a day and, for intraday rows, the time of day, both in market time.</summary>
internal readonly record struct RowTime(DateOnly Day, TimeOnly? Time);

/// <summary>
/// Reads the dates and times vendors write. Day comes before month, as in India. A time with a zone is brought into market time; one without
/// is taken as it stands. Ten or thirteen digits are seconds or milliseconds since 1970.
/// </summary>
internal static class TimeText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static ReadOnlySpan<byte> MonthNames => "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"u8;

    internal static bool TryParse(ReadOnlySpan<byte> text, out RowTime time)
    {
        time = default;
        if (text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            return TryDigitsOnly(text, out time);
        int split = text.IndexOfAny((byte)'T', (byte)' ');
        if (split < 6) // a month's name may hold a T, and an English date a space
            split = -1;
        if (!TryDate(split < 0 ? text : text[..split], out DateOnly day))
            return false;
        if (split < 0)
        {
            time = new(day, null);
            return true;
        }

        if (!TryTime(text[(split + 1)..].Trim((byte)' '), out TimeOnly clock, out TimeSpan? zone))
            return false;
        time = zone is { } offset ? InMarket(new DateTimeOffset(day.ToDateTime(clock), offset)) : new(day, clock);
        return true;
    }

    /// <summary>A time of day alone, as a column of its own has it.</summary>
    internal static bool TryParseClock(ReadOnlySpan<byte> text, out TimeOnly clock) => TryTime(text, out clock, out TimeSpan? zone) && zone is null;

    private static bool TryDigitsOnly(ReadOnlySpan<byte> text, out RowTime time)
    {
        time = default;
        DateOnly day;
        switch (text.Length)
        {
            case 6 when TryDate(2000 + Number(text[4..]), Number(text[2..4]), Number(text[..2]), out day): // ddMMyy
            case 8 when TryDate(Number(text[..4]), Number(text[4..6]), Number(text[6..]), out day): // yyyyMMdd
            case 8 when TryDate(Number(text[4..]), Number(text[2..4]), Number(text[..2]), out day): // ddMMyyyy
                time = new(day, null);
                return true;
            case 10 or 13 when Utf8Parser.TryParse(text, out long ticks, out _):
                long milliseconds = text.Length == 10 ? ticks * 1000 : ticks;
                time = InMarket(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
                return true;
            default:
                return false;
        }
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length is 6 or 8 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            bool isRead = TryDigitsOnly(text, out RowTime time);
            date = time.Day;
            return isRead;
        }

        int first = text.IndexOfAny((byte)'-', (byte)'/', (byte)'.');
        int second = first < 0 ? -1 : text[(first + 1)..].IndexOf(text[first]);
        if (second < 0)
            return false;
        ReadOnlySpan<byte> one = text[..first], two = text.Slice(first + 1, second), three = text[(first + second + 2)..];
        if (!TryNumber(one, out int head) || !TryNumber(three, out int tail) || !TryMonth(two, out int month))
            return false;
        return one.Length == 4 ? TryDate(head, month, tail, out date)
            : TryDate(three.Length == 2 ? 2000 + tail : tail, month, head, out date);
    }

    private static bool TryMonth(ReadOnlySpan<byte> text, out int month)
    {
        if (TryNumber(text, out month))
            return true;
        if (text.Length < 3)
            return false;
        for (month = 1; month <= 12; month++)
        {
            ReadOnlySpan<byte> name = MonthNames.Slice((month - 1) * 3, 3);
            if ((text[0] & ~0x20) == name[0] && (text[1] & ~0x20) == name[1] && (text[2] & ~0x20) == name[2])
                return true;
        }

        return false;
    }

    // HH:mm, HH:mm:ss or HH:mm:ss.fff, then perhaps Z, IST or an offset.
    private static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly clock, out TimeSpan? zone)
    {
        clock = default;
        zone = null;
        int end = text.IndexOfAny("+-ZI "u8);
        ReadOnlySpan<byte> digits = end < 0 ? text : text[..end];
        int colon = digits.IndexOf((byte)':');
        if (colon is < 1 or > 2 || digits.Length < colon + 3 || !TryNumber(digits[..colon], out int hour))
            return false;
        int second = 0;
        if (digits.Length > colon + 3
            && (digits.Length < colon + 6 || digits[colon + 3] != ':' || !TryNumber(digits.Slice(colon + 4, 2), out second)))
            return false;
        if (!TryNumber(digits.Slice(colon + 1, 2), out int minute) || hour > 23 || minute > 59 || second > 59)
            return false;
        clock = new(hour, minute, second);
        return end < 0 || TryZone(text[end..].Trim((byte)' '), out zone);
    }

    private static bool TryZone(ReadOnlySpan<byte> text, out TimeSpan? zone)
    {
        zone = null;
        if (text.SequenceEqual("Z"u8))
            zone = TimeSpan.Zero;
        else if (!text.SequenceEqual("IST"u8))
        {
            bool hasColon = text.Length == 6 && text[3] == ':';
            if ((!hasColon && text.Length != 5) || text[0] is not ((byte)'+' or (byte)'-')
                || !TryNumber(text[1..3], out int hours) || !TryNumber(text[(hasColon ? 4 : 3)..], out int minutes) || hours > 14 || minutes > 59)
                return false;
            TimeSpan offset = new(hours, minutes, 0);
            zone = text[0] == '-' ? -offset : offset;
        }

        return true;
    }

    private static RowTime InMarket(DateTimeOffset instant)
    {
        DateTimeOffset market = MarketCalendar.ToMarketTime(instant);
        return new(DateOnly.FromDateTime(market.DateTime), TimeOnly.FromDateTime(market.DateTime));
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        bool isNumber = text.Length is > 0 and <= 4 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        if (isNumber)
            value = Number(text);
        return isNumber;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
            value = value * 10 + (digit - '0');
        return value;
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        bool isDate = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new(year, month, day) : default;
        return isDate;
    }
}
