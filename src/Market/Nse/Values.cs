using System.Buffers.Text;

namespace TradingChitti.Market.Nse;

/// <summary>Reads the numbers and dates NSE writes, from UTF-8.</summary>
internal static class Values
{
    private const int Decimals = 4;
    private const int MaximumWholeDigits = 13;
    private const int MaximumFastDigits = 18;

    private static ReadOnlySpan<long> PowersOfTen => [1, 10, 100, 1000, 10_000];

    private static ReadOnlySpan<byte> MonthNames => "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"u8;

    /// <summary>Whether a field says that there is no value.</summary>
    internal static bool IsAbsent(ReadOnlySpan<byte> text) => text.IsEmpty || text is [(byte)'-'];

    /// <summary>
    /// Rupees, in ten-thousandths of one (<see cref="BarTable.UnitsPerRupee"/>); what a re-saved file has beyond is rounded.
    /// </summary>
    internal static bool TryParseRupees(ReadOnlySpan<byte> text, out long units)
    {
        units = 0;
        bool isNegative = text is [(byte)'-', ..];
        if (isNegative)
            text = text[1..];
        long digits = 0;
        int position = 0;
        for (; position < text.Length; position++)
        {
            int digit = text[position] - '0';
            if ((uint)digit > 9)
                break;
            digits = digits * 10 + digit;
        }

        if (position is 0 or > MaximumWholeDigits)
            return false;
        if (position == text.Length)
            digits *= BarTable.UnitsPerRupee;
        else if (text[position] != '.' || !TryFraction(text[(position + 1)..], ref digits))
            return false;
        units = isNegative ? -digits : digits;
        return true;
    }

    /// <summary>A count of shares or trades; a trailing <c>.0</c> of a re-saved file is accepted.</summary>
    internal static bool TryParseCount(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > MaximumFastDigits)
            return TryParseOddCount(text, out value);
        foreach (byte letter in text)
        {
            int digit = letter - '0';
            if ((uint)digit > 9)
                return TryParseOddCount(text, out value);
            value = value * 10 + digit;
        }

        return true;
    }

    /// <summary>A finite number in any usual notation.</summary>
    internal static bool TryParseNumber(ReadOnlySpan<byte> text, out double value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && double.IsFinite(value);

    /// <summary>A date as <c>01-AUG-2017</c> or <c>2017-08-01</c>.</summary>
    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length == 11 && text[2] == '-' && text[6] == '-')
        {
            return TryDigits(text[..2], out int day) && TryMonth(text[3..6], out int month) && TryDigits(text[7..], out int year)
                && TryDate(year, month, day, out date);
        }

        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            && TryDigits(text[..4], out int isoYear) && TryDigits(text[5..7], out int isoMonth) && TryDigits(text[8..], out int isoDay)
            && TryDate(isoYear, isoMonth, isoDay, out date);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref long digits)
    {
        if (text.IsEmpty)
            return false;
        int read = 0;
        for (; read < text.Length && read < Decimals; read++)
        {
            int digit = text[read] - '0';
            if ((uint)digit > 9)
                return false;
            digits = digits * 10 + digit;
        }

        digits *= PowersOfTen[Decimals - read];
        if (read < text.Length)
        {
            if (text[read..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
                return false;
            if (text[read] >= '5')
                digits++;
        }

        return true;
    }

    private static bool TryParseOddCount(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && (consumed == text.Length || IsZeroFraction(text[consumed..]));

    private static bool IsZeroFraction(ReadOnlySpan<byte> text) =>
        text is [(byte)'.', _, ..] && text[1..].IndexOfAnyExcept((byte)'0') < 0;

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            value = value * 10 + (digit - '0');
        }

        return true;
    }

    private static bool TryMonth(ReadOnlySpan<byte> text, out int month)
    {
        for (month = 1; month <= 12; month++)
        {
            ReadOnlySpan<byte> name = MonthNames.Slice((month - 1) * 3, 3);
            if ((text[0] & ~0x20) == name[0] && (text[1] & ~0x20) == name[1] && (text[2] & ~0x20) == name[2])
                return true;
        }

        return false;
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        bool valid = year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new(year, month, day) : default;
        return valid;
    }
}
