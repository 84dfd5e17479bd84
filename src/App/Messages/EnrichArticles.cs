namespace TradingChitti.App.Messages;

/// <summary>New or edited articles to read.</summary>
public sealed record EnrichArticles(IReadOnlyList<long> ArticleIds) : Message;
