using TradingChitti.News.Text;

namespace TradingChitti.News.Entities;

/// <summary>How a text uses capitals; it decides what a capital says.</summary>
internal enum HeadlineCase
{
    /// <summary>Capitals mark names and beginnings.</summary>
    Sentence,

    /// <summary>Capitals Begin Most Words.</summary>
    Title,

    /// <summary>THERE IS NOTHING ELSE.</summary>
    Upper,
}

internal static class HeadlineCases
{
    public static HeadlineCase Of(Words words)
    {
        int letters = 0;
        int capitals = 0;
        int upper = 0;
        for (int i = 0; i < words.Count; i++)
        {
            ReadOnlySpan<char> surface = words.Surface(i);
            if (surface.Length < 4 || !char.IsLetter(surface[0]))
                continue;
            letters++;
            capitals += char.IsUpper(surface[0]) ? 1 : 0;
            upper += IsUpper(surface) ? 1 : 0;
        }

        if (letters == 0)
            return HeadlineCase.Sentence;
        if (upper > 0.8 * letters)
            return HeadlineCase.Upper;
        return capitals > 0.7 * letters && letters > 3 ? HeadlineCase.Title : HeadlineCase.Sentence;
    }

    public static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (char.IsLower(character))
                return false;
        }

        return true;
    }

    public static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (char.IsUpper(character) || char.IsDigit(character))
                return true;
        }

        return false;
    }
}
