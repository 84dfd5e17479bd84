using TradingChitti.Market;
using TradingChitti.News.Text;

namespace TradingChitti.News.Entities;

/// <summary>
/// Finds listed companies in text by symbol, legal name, the short forms of it and the curated aliases. Names several companies share,
/// words that are also English, and names that go on differently are left alone: an answer that is not sure is withheld.
/// </summary>
public sealed class SymbolDictionary
{
    private const int Hidden = int.MaxValue;

    private readonly WordTrie _trie = new();
    private readonly List<Alias> _aliases = [];

    private SymbolDictionary(IEnumerable<Instrument> instruments)
    {
        Dictionary<string, Claim> byPhrase = new(StringComparer.Ordinal);
        foreach (Instrument instrument in instruments)
            Offer(byPhrase, instrument);
        foreach ((string phrase, (_, Alias? alias)) in byPhrase)
        {
            if (alias is null || NameRules.Never.Contains(phrase))
                continue;
            _trie.Set(phrase, _aliases.Count);
            _aliases.Add(alias);
        }

        foreach (string phrase in NameRules.Blocked)
            _trie.Set(phrase, Hidden);
    }

    /// <summary>The curated companies alone, for text without a list of instruments; ids are 0.</summary>
    public static SymbolDictionary Curated { get; } = Build(
        CuratedAliases.Symbols.Select(symbol => new Instrument(0, null, symbol, CuratedAliases.Of(symbol)[0], "EQ", null)));

    /// <summary>Number of names known.</summary>
    public int Count => _aliases.Count;

    /// <summary>Builds the dictionary of a list of instruments.</summary>
    /// <param name="instruments">Symbols distinct.</param>
    public static SymbolDictionary Build(IEnumerable<Instrument> instruments)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        return new(instruments);
    }

    /// <summary>The companies named in a text, in order, not overlapping.</summary>
    /// <param name="words">The text.</param>
    public List<EntityMatch> Find(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<EntityMatch> matches = [];
        HeadlineCase letterCase = HeadlineCases.Of(words);
        for (int i = 0; i < words.Count;)
        {
            if (!_trie.TryMatch(words, i, out int value, out int length))
            {
                i++;
                continue;
            }

            Alias? alias = value == Hidden ? null : _aliases[value];
            if (alias is not null && NameRules.Accepts(words, i, length, alias.Kind, letterCase))
            {
                int start = words.StartOf(i);
                matches.Add(new(alias.InstrumentId, alias.Symbol, i, length, start, words.EndOf(i + length - 1) - start));
            }

            i += length;
        }

        return matches;
    }

    private static void Offer(Dictionary<string, Claim> byPhrase, Instrument instrument)
    {
        foreach (string alias in CuratedAliases.Of(instrument.Symbol))
            Offer(byPhrase, Normal(alias), new(instrument.InstrumentId, instrument.Symbol, AliasKind.Curated));
        string symbol = Normal(instrument.Symbol);
        Offer(byPhrase, symbol, new(instrument.InstrumentId, instrument.Symbol, AliasKind.Symbol));
        List<string> nameWords = SplitName(instrument.Name);
        // A security known only by its symbol has no name to be found by.
        if (instrument.Name.Equals(instrument.Symbol, StringComparison.OrdinalIgnoreCase))
            return;
        bool isLegalName = true;
        foreach (string variant in AliasVariants.Of(nameWords))
        {
            Offer(byPhrase, variant, new(instrument.InstrumentId, instrument.Symbol, isLegalName ? AliasKind.Name : AliasKind.Variant));
            isLegalName = false;
        }

        if (nameWords.Count > 0 && nameWords[0] == symbol)
            Offer(byPhrase, symbol, new(instrument.InstrumentId, instrument.Symbol, AliasKind.Variant));
    }

    /// <summary>The better kind of name wins; two companies with an equal claim lose it.</summary>
    private static void Offer(Dictionary<string, Claim> byPhrase, string phrase, Alias alias)
    {
        if (phrase.Length == 0)
            return;
        if (!byPhrase.TryGetValue(phrase, out Claim held) || alias.Kind > held.Kind)
            byPhrase[phrase] = new(alias.Kind, alias);
        else if (alias.Kind == held.Kind && held.Alias?.Symbol != alias.Symbol)
            byPhrase[phrase] = held with { Alias = null };
    }

    private static string Normal(string name) => string.Join(' ', SplitName(name));

    private static List<string> SplitName(string name)
    {
        Words words = Words.Split(name);
        List<string> parts = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] is not ("." or "," or "and" or "?" or ":" or ";" or "|" or "!"))
                parts.Add(words[i] is "#" ? words.Surface(i).ToString() : words[i].ToString());
        }

        return parts;
    }

    private readonly record struct Claim(AliasKind Kind, Alias? Alias);

    private sealed record Alias(int InstrumentId, string Symbol, AliasKind Kind);
}
