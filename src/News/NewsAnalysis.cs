using TradingChitti.News.Sentiment;

namespace TradingChitti.News;

/// <summary>What news means for a price.</summary>
public enum NewsDirection
{
    /// <summary>Nothing, or not known.</summary>
    Neutral,

    /// <summary>Up.</summary>
    Bullish,

    /// <summary>Down.</summary>
    Bearish,
}

/// <summary>A company in a text, and what the text says of it.</summary>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Start">Where the name begins in the analysed text.</param>
/// <param name="Length">Characters of the name.</param>
/// <param name="Surface">The name as written.</param>
/// <param name="Sentiment">Of the clause it stands in; of the headline where its clause says nothing.</param>
public sealed record EntityMention(int InstrumentId, string Symbol, int Start, int Length, string Surface, SentimentScore Sentiment);

/// <summary>What was read out of a text.</summary>
/// <param name="Sentiment">Of the headline as a whole.</param>
/// <param name="Mentions">The companies named, in order; a company named twice is there once, at its first mention.</param>
/// <param name="Model">Name and version of what judged.</param>
public sealed record NewsAnalysis(SentimentScore Sentiment, IReadOnlyList<EntityMention> Mentions, string Model)
{
    /// <summary>Direction of the headline.</summary>
    public NewsDirection Direction => DirectionOf(Sentiment.Label);

    /// <summary>The direction that goes with a label.</summary>
    /// <param name="label">Good or bad news.</param>
    public static NewsDirection DirectionOf(SentimentLabel label) => label switch
    {
        SentimentLabel.Positive => NewsDirection.Bullish,
        SentimentLabel.Negative => NewsDirection.Bearish,
        _ => NewsDirection.Neutral,
    };
}
