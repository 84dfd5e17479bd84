using CsCheck;
using TradingChitti.Feeds;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Feeds;

/// <summary>Whatever bytes come, the reader answers: no exception, and either a feed or a problem.</summary>
public sealed class FeedMutationTests
{
    private static readonly byte[][] Fixtures =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.SharedData, "feeds", "indian_publisher_shapes"), "*.xml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. ((string[])["AtomSpecialCharacters.xml", "Rss10FeedWebResourceSample.xml", "Rss091FullSample.xml"])
            .Select(file => File.ReadAllBytes(Path.Combine(Repository.SharedData, "feeds", "feedreader_realworld", file))),
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"/a","title":"\u20b9","tags":["x"]}]}"""u8.ToArray(),
    ];

    private static readonly byte[][] Splices =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "]]>"u8.ToArray(), "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(), "<!DOCTYPE ["u8.ToArray(),
        "</"u8.ToArray(), "&#xD800;"u8.ToArray(), "<item>"u8.ToArray(), "\0"u8.ToArray(), [0xFF, 0xFE], [0xED, 0xA0, 0x80], "xml:base=':'"u8.ToArray(), "\"\\ud800\""u8.ToArray(),
    ];

    private static readonly Gen<byte[]> Mutated =
        from fixture in Gen.OneOf(Fixtures)
        from cut in Gen.Int[0, fixture.Length]
        from edits in Gen.Select(Gen.Int[0, fixture.Length], Gen.OneOf(Splices), Gen.Int[0, 40]).Array[0, 8]
        select Apply(fixture[..cut], edits);

    [Fact]
    public void MutatedFeed_NeverThrows() => Mutated.Sample(AnswersOnce, iter: 20_000);

    [Fact]
    public void RandomBytes_NeverThrow() => Gen.Byte.Array[0, 400].Sample(AnswersOnce, iter: 20_000);

    private static byte[] Apply(byte[] bytes, (int At, byte[] Splice, int Removed)[] edits)
    {
        List<byte> edited = [.. bytes];
        foreach ((int at, byte[] splice, int removed) in edits)
        {
            int start = Math.Min(at, edited.Count);
            edited.RemoveRange(start, Math.Min(removed, edited.Count - start));
            edited.InsertRange(start, splice);
        }

        return [.. edited];
    }

    private static bool AnswersOnce(byte[] bytes) =>
        FeedReader.TryParse(bytes, FeedHints.None, out FeedDocument? feed, out FeedProblem? problem) ? feed is not null && problem is null : problem is not null && feed is null;
}
