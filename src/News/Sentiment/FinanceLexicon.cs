using System.Collections.Frozen;
using System.Globalization;

namespace TradingChitti.News.Sentiment;

/// <summary>What an entry of the lexicon does.</summary>
public enum LexemeRole
{
    /// <summary>Carries its own weights.</summary>
    Word,

    /// <summary>Turns the polarity of the next words round: not, fails to, denies.</summary>
    Negator,

    /// <summary>Takes most of the weight from what follows: despite.</summary>
    Dampener,

    /// <summary>Bad to have: less of it is good news, more of it is bad news.</summary>
    Burden,

    /// <summary>A change downwards; with its own weights unless it is next to a burden.</summary>
    Decrease,

    /// <summary>A change upwards; with its own weights unless it is next to a burden.</summary>
    Increase,
}

/// <summary>One entry of the lexicon.</summary>
/// <param name="Phrase">One to four words in normal form.</param>
/// <param name="Role">What it does.</param>
/// <param name="Polarity">Log-odds for positive and against negative.</param>
/// <param name="Calm">Log-odds for neutral.</param>
public sealed record Lexeme(string Phrase, LexemeRole Role, double Polarity, double Calm);

/// <summary>Words and phrases of financial news with what they say, from the data file <c>finance_lexicon.tsv</c>.</summary>
public sealed class FinanceLexicon
{
    /// <summary>The longest phrase, in words.</summary>
    public const int MaxWords = 4;

    /// <summary>Entry under which the weights of "less of a burden" stand.</summary>
    public const string BurdenEases = "<burden eases>";

    /// <summary>Entry under which the weights of "more of a burden" stand.</summary>
    public const string BurdenGrows = "<burden grows>";

    /// <summary>Entry under which the weights present in every text stand.</summary>
    public const string Prior = "<prior>";

    private const string Resource = "TradingChitti.News.Sentiment.finance_lexicon.tsv";

    private readonly FrozenDictionary<string, Lexeme> _lexemes;
    private readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes a lexicon of entries.</summary>
    /// <param name="version">Names the entries and weights; stored with every score.</param>
    /// <param name="lexemes">Distinct phrases.</param>
    public FinanceLexicon(string version, IEnumerable<Lexeme> lexemes)
    {
        Version = version;
        _lexemes = lexemes.ToFrozenDictionary(lexeme => lexeme.Phrase, StringComparer.Ordinal);
        _lookup = _lexemes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon this build ships.</summary>
    public static FinanceLexicon Shipped { get; } = Load();

    /// <summary>Names the entries and weights, such as <c>lexicon-1</c>.</summary>
    public string Version { get; }

    /// <summary>Every entry.</summary>
    public IEnumerable<Lexeme> Lexemes => _lexemes.Values;

    /// <summary>Finds an entry.</summary>
    /// <param name="phrase">In normal form, words one space apart.</param>
    public Lexeme? Find(ReadOnlySpan<char> phrase) => _lookup.TryGetValue(phrase, out Lexeme? found) ? found : null;

    private static FinanceLexicon Load()
    {
        using StreamReader reader = new(typeof(FinanceLexicon).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Resource {Resource} is not embedded."));
        string version = "lexicon";
        List<Lexeme> lexemes = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("#version ", StringComparison.Ordinal))
                version = line["#version ".Length..];
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            lexemes.Add(new(
                fields[1],
                Enum.Parse<LexemeRole>(fields[0], ignoreCase: true),
                double.Parse(fields[2], CultureInfo.InvariantCulture),
                double.Parse(fields[3], CultureInfo.InvariantCulture)));
        }

        return new(version, lexemes);
    }
}
