using TradingChitti.News.Entities;
using TradingChitti.News.Sentiment;
using TradingChitti.News.Text;

namespace TradingChitti.News;

/// <summary>Reads a headline, and the summary below it: which companies, and good or bad for each.</summary>
/// <param name="dictionary">The companies known.</param>
/// <param name="scorer">The judge of sentiment.</param>
public sealed class NewsAnalyzer(SymbolDictionary dictionary, LexiconScorer scorer)
{
    private const double OtherClauseWeight = 0.15;

    /// <summary>Name and version of what judges; stored with every score.</summary>
    public string Model => scorer.Model;

    /// <summary>The text that spans refer to: the headline, a line break, the summary.</summary>
    /// <param name="title">Headline.</param>
    /// <param name="summary">Plain text, or empty.</param>
    public static string Combine(string title, string summary) => string.IsNullOrEmpty(summary) ? title : $"{title}\n{summary}";

    /// <summary>Reads a headline alone. Never throws on content; an empty text says nothing.</summary>
    /// <param name="text">Any text.</param>
    public NewsAnalysis Analyze(string text) => Analyze(text, "");

    /// <summary>
    /// Reads a headline with its summary. The headline decides; where it says nothing (an exchange announcement is titled with the
    /// company's name) the summary does. Companies are taken from both.
    /// </summary>
    /// <param name="title">Headline.</param>
    /// <param name="summary">Plain text, or empty.</param>
    public NewsAnalysis Analyze(string title, string summary)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(summary);
        Words words = Words.Split(Combine(title, summary));
        List<EntityMatch> matches = dictionary.Find(words);
        bool[] masked = new bool[words.Count];
        foreach (EntityMatch match in matches)
            masked.AsSpan(match.FirstWord, match.WordCount).Fill(true);
        List<LexiconHit> hits = scorer.Scan(words, word => masked[word]);
        int titleHits = hits.FindIndex(hit => words.StartOf(hit.Word) >= title.Length) is >= 0 and int first ? first : hits.Count;
        List<LexiconHit> headline = titleHits > 0 ? hits[..titleHits] : hits;
        SentimentScore whole = scorer.Score(headline, null);
        return new(whole, Judge(words, matches, hits, whole), scorer.Model);
    }

    private List<EntityMention> Judge(Words words, List<EntityMatch> matches, List<LexiconHit> hits, SentimentScore whole)
    {
        List<EntityMention> mentions = [];
        if (matches.Count == 0)
            return mentions;
        Clauses clauses = new(words, hits);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (EntityMatch match in matches)
        {
            if (!seen.Add(match.Symbol))
                continue;
            int clause = clauses.Of(match.FirstWord);
            // Far from the company the words are about something else.
            SentimentScore own = scorer.Score(
                hits.FindAll(hit => Math.Abs(hit.Word - match.FirstWord) <= 40), hit => clauses.Of(hit.Word) == clause ? 1 : OtherClauseWeight);
            mentions.Add(new(
                match.InstrumentId, match.Symbol, match.Start, match.Length, words.Text.Substring(match.Start, match.Length),
                own.Evidence > 0 ? own : whole));
        }

        return mentions;
    }
}
