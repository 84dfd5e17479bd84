using TradingChitti.News.Text;

namespace TradingChitti.News.Entities;

/// <summary>Many phrases matched in one pass, word by word, longest first.</summary>
internal sealed class WordTrie
{
    private const int None = -1;

    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _values = [None];

    public WordTrie() => _words = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a phrase, or changes its value.</summary>
    public void Set(string phrase, int value)
    {
        int node = 0;
        foreach (string word in phrase.Split(' '))
        {
            if (!_vocabulary.TryGetValue(word, out int token))
                _vocabulary.Add(word, token = _vocabulary.Count);
            long edge = Edge(node, token);
            if (!_edges.TryGetValue(edge, out int next))
            {
                next = _values.Count;
                _values.Add(None);
                _edges.Add(edge, next);
            }

            node = next;
        }

        _values[node] = value;
    }

    /// <summary>The longest phrase that begins at a word; a dot or an "and" inside a name may be missing from the phrase.</summary>
    public bool TryMatch(Words words, int start, out int value, out int length)
    {
        value = None;
        length = 0;
        int node = 0;
        for (int i = start; i < words.Count; i++)
        {
            if (!_words.TryGetValue(words[i], out int token) || !_edges.TryGetValue(Edge(node, token), out int next))
            {
                if (node != 0 && words[i] is "." or "and")
                    continue;
                break;
            }

            node = next;
            if (_values[node] == None)
                continue;
            value = _values[node];
            length = i - start + 1;
        }

        return length > 0;
    }

    private static long Edge(int node, int token) => ((long)node << 32) | (uint)token;
}
