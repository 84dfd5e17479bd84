using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TradingChitti.App.Messages;
using TradingChitti.App.Wiring;
using TradingChitti.Data;
using TradingChitti.Data.Market;
using TradingChitti.Data.News;
using TradingChitti.Data.Queues;
using TradingChitti.Market;
using TradingChitti.News;
using TradingChitti.News.Sentiment;

namespace TradingChitti.App.Compute;

/// <summary>Reads new articles: sentiment, the companies they name and what they say of each; then has the rules look at those companies.</summary>
public sealed partial class EnrichArticlesHandler(
    ArticleStore articles,
    ReferenceStore reference,
    CompanyNames names,
    LexiconScorer scorer,
    OutboxTransaction transactions,
    TimeProvider time,
    ILogger<EnrichArticlesHandler> logger)
{
    private const int InstrumentsPerMessage = 256;

    /// <summary>Returns the articles read; those read before are left as they are.</summary>
    public async Task<IReadOnlyList<long>> HandleAsync(EnrichArticles message, CancellationToken cancellationToken)
    {
        using Activity? work = Telemetry.StartWork("EnrichArticles", message);
        NewsAnalyzer analyzer = new(await names.GetAsync(cancellationToken), scorer);
        MarketCalendar calendar = await reference.LoadCalendarAsync(cancellationToken);
        return await transactions.RunAsync<IReadOnlyList<long>>(
            async (connection, messages) =>
            {
                IReadOnlyList<ArticleText> unread = await articles.LoadUnreadAsync(connection, message.ArticleIds, cancellationToken);
                if (unread.Count == 0)
                    return [];
                List<ArticleReading> readings = [.. unread.Select(article => Read(analyzer, article))];
                await articles.SaveReadingsAsync(connection, readings, time.GetUtcNow(), cancellationToken);
                int[] named = [.. readings.SelectMany(reading => reading.Mentions).Select(mention => mention.InstrumentId).Distinct().Order()];
                AskRules(messages, calendar, unread.Max(article => article.FetchedAt), named);
                LogRead(readings.Count, readings.Sum(reading => reading.Mentions.Count), named.Length);
                return [.. readings.Select(reading => reading.ArticleId)];
            },
            cancellationToken);
    }

    private static void AskRules(
        ICollection<(string Queue, string Body)> messages, MarketCalendar calendar, DateTimeOffset asOf, IReadOnlyList<int> instrumentIds)
    {
        DateOnly session = calendar.SessionOnOrBefore(MarketCalendar.DayAt(asOf));
        foreach (int[] batch in instrumentIds.Chunk(InstrumentsPerMessage))
            messages.Add((QueueNames.EvaluateRules, MessageJson.Write(new EvaluateRules(session, asOf, batch) { NewsOnly = true })));
    }

    private static ArticleReading Read(NewsAnalyzer analyzer, ArticleText article)
    {
        NewsAnalysis analysis = analyzer.Analyze(article.Title, article.Summary);
        return new(
            article.ArticleId,
            Name(analysis.Sentiment.Label),
            analysis.Sentiment.Score,
            analysis.Model,
            [.. analysis.Mentions.Select(mention => new MentionRow(
                mention.InstrumentId, mention.Start, mention.Length, mention.Surface, Name(mention.Sentiment.Label), mention.Sentiment.Score))]);
    }

    private static string Name(SentimentLabel label) => label switch
    {
        SentimentLabel.Positive => "positive",
        SentimentLabel.Negative => "negative",
        _ => "neutral",
    };

    [LoggerMessage(EventIds.Compute + 21, LogLevel.Information, "{Articles} articles read: {Mentions} mentions of {Instruments} companies")]
    private partial void LogRead(int articles, int mentions, int instruments);
}
