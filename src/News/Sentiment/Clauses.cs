using TradingChitti.News.Text;

namespace TradingChitti.News.Sentiment;

/// <summary>
/// Divides a text where it begins to speak of something else ("TCS gains as Infosys slips"), so that an entity is judged by the clause it
/// stands in. A clause that says nothing, such as a name in a list, belongs to the next one.
/// </summary>
internal sealed class Clauses
{
    private readonly int[] _clauseOf;

    public Clauses(Words words, IReadOnlyList<LexiconHit> hits)
    {
        bool[] speaks = new bool[words.Count];
        foreach (LexiconHit hit in hits)
            speaks[hit.Word] = hit.Lexeme.Polarity != 0;
        _clauseOf = new int[words.Count];
        int clause = 0;
        bool spoken = false;
        for (int i = 0; i < words.Count; i++)
        {
            if (spoken && Divides(words[i]) && AnySpeaks(speaks, i + 1))
            {
                clause++;
                spoken = false;
            }

            spoken |= speaks[i];
            _clauseOf[i] = clause;
        }
    }

    public int Of(int word) => _clauseOf[word];

    private static bool Divides(ReadOnlySpan<char> word) =>
        word is "," or ";" or ":" or "." or "|" or "?" or "!" or "\n" or "but" or "while" or "as" or "whereas" or "although" or "and";

    private static bool AnySpeaks(bool[] speaks, int from) => from < speaks.Length && Array.IndexOf(speaks, true, from) >= 0;
}
