using System.Text;
using TradingChitti.Feeds;

namespace TradingChitti.Tests.Unit.Feeds;

/// <summary>Reads feeds that are written out in a test.</summary>
internal static class FeedText
{
    public static FeedDocument Read(string text, FeedHints? hints = null) => Read(Encoding.UTF8.GetBytes(text), hints);

    public static FeedDocument Read(byte[] bytes, FeedHints? hints = null)
    {
        Assert.True(FeedReader.TryParse(bytes, hints ?? FeedHints.None, out FeedDocument? feed, out FeedProblem? problem), problem?.Reason);
        return feed;
    }

    public static FeedProblem Refuse(string text) => Refuse(Encoding.UTF8.GetBytes(text));

    public static FeedProblem Refuse(byte[] bytes)
    {
        Assert.False(FeedReader.TryParse(bytes, FeedHints.None, out _, out FeedProblem? problem));
        return problem;
    }

    public static FeedEntry Item(string inner, FeedHints? hints = null) =>
        Assert.Single(Read($"<rss version=\"2.0\"><channel><item>{inner}</item></channel></rss>", hints).Entries);

    public static FeedEntry AtomEntry(string inner) =>
        Assert.Single(Read($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>{inner}</entry></feed>").Entries);
}
