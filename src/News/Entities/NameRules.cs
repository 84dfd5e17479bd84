using System.Collections.Frozen;
using TradingChitti.News.Text;

namespace TradingChitti.News.Entities;

/// <summary>How a name came to be one; the later, the stronger the claim to it.</summary>
internal enum AliasKind
{
    Variant,
    Symbol,
    Name,
    Curated,
}

/// <summary>When a name in a text is taken for the company, and when it is left alone.</summary>
internal static class NameRules
{
    private const string Resource = "TradingChitti.News.Entities.name_rules.tsv";

    private static readonly Dictionary<string, FrozenSet<string>> Sets = Load();

    /// <summary>Phrases that mean something else more often than the company.</summary>
    public static FrozenSet<string> Never => Sets["never"];

    /// <summary>Longer phrases that hide a name: the Reserve Bank of India is not the Bank of India.</summary>
    public static FrozenSet<string> Blocked => Sets["blocked"];

    /// <summary>Single words that are also English, an institution or an abbreviation: taken only in context.</summary>
    private static FrozenSet<string> Guarded => Sets["guarded"];

    /// <summary>What stands beside a guarded name when the company is meant.</summary>
    private static FrozenSet<string> After => Sets["after"];

    private static FrozenSet<string> Before => Sets["before"];

    /// <summary>What may follow a one-word name with a capital without making it another, longer name.</summary>
    private static FrozenSet<string> Follows => Sets["follows"];

    /// <summary>What makes another name of a one-word name, whatever its capitals.</summary>
    private static FrozenSet<string> Extends => Sets["extends"];

    public static bool Accepts(Words words, int start, int length, AliasKind kind, HeadlineCase letterCase)
    {
        if (!HasNameCapitals(words, start, length))
            return false;
        if (length > 1)
            return true;
        ReadOnlySpan<char> surface = words.Surface(start);
        if (kind == AliasKind.Symbol && (letterCase == HeadlineCase.Upper || !HeadlineCases.IsUpper(surface)))
            return false;
        if (GoesOn(words, start, letterCase))
            return false;
        bool guarded = surface.Length <= 2 || Contains(Guarded, words[start]);
        return !guarded || InContext(words, start) || (surface.Length > 3 && StandsAlone(words, start, letterCase));
    }

    private static bool HasNameCapitals(Words words, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (!HeadlineCases.HasCapital(words.Surface(i)) && words[i] is not ("of" or "and" or "the" or "." or "for"))
                return false;
        }

        return true;
    }

    /// <summary>"Reliance Mutual Fund" is not Reliance: the name goes on and becomes another.</summary>
    private static bool GoesOn(Words words, int start, HeadlineCase letterCase)
    {
        if (start + 1 >= words.Count || !IsAdjacent(words, start))
            return false;
        ReadOnlySpan<char> next = words[start + 1];
        if (Contains(Extends, next) && (letterCase == HeadlineCase.Upper || next is "group" or "twins" || char.IsUpper(words.Surface(start + 1)[0])))
            return true;
        return letterCase == HeadlineCase.Sentence && char.IsUpper(words.Surface(start + 1)[0]) && !Contains(Follows, next);
    }

    private static bool InContext(Words words, int start)
    {
        for (int i = start + 1; i <= start + 2 && i < words.Count; i++)
        {
            if (Contains(After, words[i]))
                return true;
            if (words[i].Length == 1)
                break;
        }

        return start > 0 && (Contains(Before, words[start - 1]) || (start > 1 && words[start - 1] is "of" && Contains(Before, words[start - 2])));
    }

    /// <summary>A capital in the middle of a sentence, with no capital beside it, marks a name.</summary>
    private static bool StandsAlone(Words words, int start, HeadlineCase letterCase) =>
        letterCase == HeadlineCase.Sentence && start > 0 && words[start - 1].Length > 1 && !char.IsUpper(words.Surface(start - 1)[0])
        && (start + 1 >= words.Count || !char.IsUpper(words.Surface(start + 1)[0]));

    private static bool IsAdjacent(Words words, int word) =>
        words.StartOf(word + 1) - words.EndOf(word) == 1 && words.Text[words.EndOf(word)] == ' ';

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static Dictionary<string, FrozenSet<string>> Load()
    {
        using StreamReader reader = new(typeof(NameRules).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Resource {Resource} is not embedded."));
        Dictionary<string, FrozenSet<string>> sets = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            sets[fields[0]] = fields[1].Split('|').ToFrozenSet(StringComparer.Ordinal);
        }

        return sets;
    }
}
