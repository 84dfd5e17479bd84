namespace TradingChitti.News.Text;

/// <summary>
/// A text as words: lower case, possessives removed, every plain number as <c>#</c>, with where each stands in the text. The words are
/// kept one space apart, so that any run of them is a phrase without copying.
/// </summary>
public sealed class Words
{
    private const int MaxChars = 20_000;

    private readonly char[] _normal;
    private readonly List<(int Start, int End, int NormalStart, int NormalEnd)> _words = [];
    private int _length;

    private Words(string text)
    {
        Text = text;
        _normal = new char[(Math.Min(text.Length, MaxChars) * 2) + 2];
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Number of words, punctuation that divides clauses included.</summary>
    public int Count => _words.Count;

    /// <summary>A word in normal form.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<char> this[int index] => _normal.AsSpan(_words[index].NormalStart.._words[index].NormalEnd);

    /// <summary>Splits a text; what lies beyond 20,000 characters is left out.</summary>
    /// <param name="text">Any text.</param>
    public static Words Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Words words = new(text);
        int end = Math.Min(text.Length, MaxChars);
        int at = 0;
        while (at < end)
        {
            if (char.IsLetterOrDigit(text[at]))
                at = words.AddWord(at, end);
            else if (text[at] is '?' or ':' or ';' or ',' or '|' or '%' or '.' or '!' or '\n')
                words.Add(at, ++at, text[at - 1]);
            else
                at++;
        }

        return words;
    }

    /// <summary>Several words in normal form, one space apart.</summary>
    /// <param name="index">The first.</param>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<char> Phrase(int index, int count) => _normal.AsSpan(_words[index].NormalStart.._words[index + count - 1].NormalEnd);

    /// <summary>Where a word begins in the text.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public int StartOf(int index) => _words[index].Start;

    /// <summary>Where a word ends in the text, its possessive excluded.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public int EndOf(int index) => _words[index].End;

    /// <summary>A word as it stands in the text.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<char> Surface(int index) => Text.AsSpan(_words[index].Start.._words[index].End);

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u2018' or '`';

    private int AddWord(int start, int limit)
    {
        int end = start;
        bool number = true;
        while (end < limit)
        {
            char character = Text[end];
            bool joins = (character is '&' or '-' || IsApostrophe(character) || (character is '.' or ',' && number))
                && end + 1 < limit && char.IsLetterOrDigit(Text[end + 1]) && end > start
                && (character is not ',' and not '.' || char.IsAsciiDigit(Text[end + 1]));
            if (!char.IsLetterOrDigit(character) && !joins)
                break;
            number &= char.IsAsciiDigit(character) || character is '.' or ',';
            end++;
        }

        int bare = end;
        if (end - start > 2 && Text[end - 1] is 's' or 'S' && IsApostrophe(Text[end - 2]))
            bare = end - 2;
        if (number)
            Add(start, bare, '#');
        else
            Add(start, bare);
        return end;
    }

    private void Add(int start, int end, char normal)
    {
        Begin();
        _normal[_length] = normal;
        _words.Add((start, end, _length, ++_length));
    }

    private void Add(int start, int end)
    {
        Begin();
        int normalStart = _length;
        for (int i = start; i < end; i++)
            _normal[_length++] = IsApostrophe(Text[i]) ? '\'' : char.ToLowerInvariant(Text[i]);
        _words.Add((start, end, normalStart, _length));
    }

    private void Begin()
    {
        if (_length > 0)
            _normal[_length++] = ' ';
    }
}
