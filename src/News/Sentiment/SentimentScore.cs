namespace TradingChitti.News.Sentiment;

/// <summary>Good, bad or neither for whom the text is about.</summary>
public enum SentimentLabel
{
    /// <summary>Neither, or not known.</summary>
    Neutral,

    /// <summary>Good news.</summary>
    Positive,

    /// <summary>Bad news.</summary>
    Negative,
}

/// <summary>A judged text.</summary>
/// <param name="Label">The most probable label.</param>
/// <param name="Score">Probability of positive less probability of negative: -1 to 1.</param>
/// <param name="Positive">Probability, 0 to 1.</param>
/// <param name="Neutral">Probability, 0 to 1.</param>
/// <param name="Negative">Probability, 0 to 1.</param>
/// <param name="Evidence">How many lexicon entries the judgement rests on; at 0 it says "not known" and the label is neutral.</param>
public readonly record struct SentimentScore(
    SentimentLabel Label, double Score, double Positive, double Neutral, double Negative, int Evidence)
{
    /// <summary>Nothing in the text says anything.</summary>
    public static SentimentScore Unknown { get; } = new(SentimentLabel.Neutral, 0, 0, 1, 0, 0);
}
