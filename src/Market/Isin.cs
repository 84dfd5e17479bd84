namespace TradingChitti.Market;

/// <summary>International securities identification numbers (ISO 6166).</summary>
public static class Isin
{
    /// <summary>Whether a text is twelve upper-case letters and digits whose last is the right check digit.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.Length != 12)
            return false;
        int sum = 0;
        bool doubled = false; // Luhn over the digits that the letters spell (A = 10), from the right
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int value = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'A' and <= 'Z' when i < 11 => text[i] - 'A' + 10,
                _ => -1,
            };
            if (value < 0)
                return false;
            sum += Luhn(value % 10, doubled);
            doubled = !doubled;
            if (value >= 10)
            {
                sum += Luhn(value / 10, doubled);
                doubled = !doubled;
            }
        }

        return sum % 10 == 0;
    }

    private static int Luhn(int digit, bool doubled) => !doubled ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
}
