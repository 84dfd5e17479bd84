using TradingChitti.News.Text;

namespace TradingChitti.News.Sentiment;

/// <summary>An entry found in a text.</summary>
/// <param name="Lexeme">The entry.</param>
/// <param name="Word">Index of its first word.</param>
/// <param name="Sign">1 as written, negative when turned round, between them when dampened; multiplies the polarity only.</param>
public readonly record struct LexiconHit(Lexeme Lexeme, int Word, double Sign);

/// <summary>Judges texts by the lexicon: longest phrases first, negation, burdens that grow or ease, then probabilities.</summary>
/// <param name="lexicon">The entries.</param>
public sealed class LexiconScorer(FinanceLexicon lexicon)
{
    private const int NegationReach = 3;
    private const int BurdenReach = 3;
    private const double Negated = -0.7;
    private const double Dampened = 0.2;

    private readonly Lexeme? _prior = lexicon.Find(FinanceLexicon.Prior);
    private readonly Lexeme? _burdenEases = lexicon.Find(FinanceLexicon.BurdenEases);
    private readonly Lexeme? _burdenGrows = lexicon.Find(FinanceLexicon.BurdenGrows);

    /// <summary>Names the lexicon that judges.</summary>
    public string Model => lexicon.Version;

    /// <summary>Finds the entries in a text, in order.</summary>
    /// <param name="words">The text.</param>
    /// <param name="isMasked">Whether a word belongs to a name and says nothing.</param>
    public List<LexiconHit> Scan(Words words, Func<int, bool> isMasked)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(isMasked);
        List<LexiconHit> hits = [];
        int negatedUntil = -1;
        int dampenedUntil = -1;
        for (int i = 0; i < words.Count;)
        {
            (Lexeme? lexeme, int length) = Longest(words, i, isMasked);
            if (EndsClause(words[i]))
                negatedUntil = dampenedUntil = -1;
            if (lexeme is not null)
            {
                double sign = i < negatedUntil ? Negated : i < dampenedUntil ? Dampened : 1;
                hits.Add(new(lexeme, i, sign));
                if (lexeme.Role == LexemeRole.Negator)
                    negatedUntil = i + length + NegationReach;
                else if (lexeme.Role == LexemeRole.Dampener)
                    dampenedUntil = int.MaxValue;
            }

            i += length;
        }

        JoinBurdens(words, hits);
        return hits;
    }

    /// <summary>Turns entries into probabilities.</summary>
    /// <param name="hits">What was found.</param>
    /// <param name="weightOf">How much an entry counts, 0 to 1; null when all count in full.</param>
    public SentimentScore Score(IReadOnlyList<LexiconHit> hits, Func<LexiconHit, double>? weightOf)
    {
        ArgumentNullException.ThrowIfNull(hits);
        double polarity = _prior?.Polarity ?? 0;
        double calm = _prior?.Calm ?? 0;
        int evidence = 0;
        foreach (LexiconHit hit in hits)
        {
            double weight = weightOf?.Invoke(hit) ?? 1;
            polarity += weight * hit.Sign * hit.Lexeme.Polarity;
            calm += weight * hit.Lexeme.Calm;
            evidence += weight > 0.5 ? 1 : 0;
        }

        if (evidence == 0)
            return SentimentScore.Unknown;
        double most = Math.Max(Math.Abs(polarity), calm);
        double up = Math.Exp(polarity - most);
        double down = Math.Exp(-polarity - most);
        double still = Math.Exp(calm - most);
        double sum = up + down + still;
        SentimentLabel label = still >= up && still >= down ? SentimentLabel.Neutral : up >= down ? SentimentLabel.Positive : SentimentLabel.Negative;
        return new(label, (up - down) / sum, up / sum, still / sum, down / sum, evidence);
    }

    private static bool EndsClause(ReadOnlySpan<char> word) => word is "," or ";" or ":" or "." or "|" or "?" or "!" or "\n" or "but";

    // "Profit falls on provisions" speaks of profit.
    private static bool IsDivided(Words words, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (words[i] is "on" or "as" or "amid" or "after" or "due" or "over" or "in" or "by" or "to" or "from" or "and" or "with" or "for" or "despite"
                || EndsClause(words[i]))
                return true;
        }

        return false;
    }

    private (Lexeme? Lexeme, int Length) Longest(Words words, int start, Func<int, bool> isMasked)
    {
        int limit = 0;
        while (limit < FinanceLexicon.MaxWords && start + limit < words.Count && !isMasked(start + limit))
            limit++;
        for (int length = limit; length > 0; length--)
        {
            if (lexicon.Find(words.Phrase(start, length)) is { } found)
                return (found, length);
        }

        return (null, 1);
    }

    /// <summary>"Loss narrows" and "cuts debt" are good news, "NPAs rise" is bad: the pair replaces its parts.</summary>
    private void JoinBurdens(Words words, List<LexiconHit> hits)
    {
        if (_burdenEases is null || _burdenGrows is null)
            return;
        for (int i = 0; i + 1 < hits.Count; i++)
        {
            (LexiconHit first, LexiconHit second) = (hits[i], hits[i + 1]);
            if (second.Word - first.Word > BurdenReach || IsDivided(words, first.Word + 1, second.Word))
                continue;
            LexiconHit? change = first.Lexeme.Role == LexemeRole.Burden ? second : second.Lexeme.Role == LexemeRole.Burden ? first : null;
            Lexeme? joined = change?.Lexeme.Role switch
            {
                LexemeRole.Decrease => _burdenEases,
                LexemeRole.Increase => _burdenGrows,
                _ => null,
            };
            if (joined is null || change is null)
                continue;
            hits[i] = new(joined, first.Word, change.Value.Sign);
            hits.RemoveAt(i + 1);
        }
    }
}
