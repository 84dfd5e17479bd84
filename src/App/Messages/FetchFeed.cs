namespace TradingChitti.App.Messages;

/// <summary>Feeds to fetch now.</summary>
public sealed record FetchFeed(IReadOnlyList<string> FeedIds) : Message;
