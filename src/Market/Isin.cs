using System.Buffers;
using System.Text;

namespace TradingChitti.Market;

/// <summary>International securities identification numbers (ISO 6166).</summary>
public static class Isin
{
    private const int Length = 12;
    private const int Values = 36;

    private static readonly byte[] Luhn = LuhnSums();

    /// <summary>Whether a text is twelve upper-case letters and digits whose last is the right check digit.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text.Length == Length && Ascii.FromUtf16(text, bytes, out _) == OperationStatus.Done && IsWellFormed(bytes);
    }

    /// <summary>Whether a UTF-8 text is twelve upper-case letters and digits whose last is the right check digit.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
            return false;
        int sum = 0;
        int isDoubled = 0; // Luhn over the digits that the letters spell (A = 10), from the right
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int value = text[i] switch
            {
                >= (byte)'0' and <= (byte)'9' => text[i] - '0',
                >= (byte)'A' and <= (byte)'Z' when i < Length - 1 => text[i] - 'A' + 10,
                _ => -1,
            };
            if (value < 0)
                return false;
            sum += Luhn[isDoubled * Values + value];
            isDoubled ^= value < 10 ? 1 : 0; // two digits leave the next one as it would have been
        }

        return sum % 10 == 0;
    }

    // What a digit or letter adds whose last digit counts once; then whose last digit counts twice.
    private static byte[] LuhnSums()
    {
        byte[] sums = new byte[2 * Values];
        for (int value = 0; value < Values; value++)
        {
            (int tens, int ones) = Math.DivRem(value, 10);
            sums[value] = (byte)(ones + Twice(tens));
            sums[Values + value] = (byte)(Twice(ones) + tens);
        }

        return sums;
    }

    private static int Twice(int digit) => digit < 5 ? digit * 2 : digit * 2 - 9;
}
