using System.Text;
using System.Text.RegularExpressions;
using TradingChitti.Feeds;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Feeds;

/// <summary>Feeds of real publishers, as they were served.</summary>
public sealed partial class RealFeedTests
{
    public static TheoryData<string> Files
    {
        get
        {
            TheoryData<string> files = [];
            foreach (string folder in (string[])["feedreader_realworld", "indian_news_snapshots", "indian_publisher_shapes"])
            {
                foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.SharedData, "feeds", folder), "*.xml").Order(StringComparer.Ordinal))
                    files.Add(Path.Combine(folder, Path.GetFileName(file)));
            }

            return files;
        }
    }

    [Fact]
    public void Files_AreThere() => Assert.True(Files.Count >= 53, $"{Files.Count} files under {Repository.SharedData}");

    [Theory]
    [MemberData(nameof(Files))]
    public void RealFeed_IsRead_WithEveryEntryItHas(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.SharedData, "feeds", file));
        int expected = EntryStart.Count(Encoding.Latin1.GetString(bytes));
        Assert.Equal(expected, FeedText.Read(bytes).Entries.Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void RealFeed_Text_IsPlain(string file)
    {
        FeedDocument feed = FeedText.Read(File.ReadAllBytes(Path.Combine(Repository.SharedData, "feeds", file)));
        Assert.DoesNotContain(feed.Entries, entry => LeftOver.IsMatch(entry.Title) || LeftOver.IsMatch(entry.Summary));
    }

    [GeneratedRegex(@"<(item|entry)[\s>]")]
    private static partial Regex EntryStart { get; }

    [GeneratedRegex(@"<(p|br|div|img|a)[\s/>]|&(amp|nbsp|quot|lt|gt|#\d+);|\]\]>")]
    private static partial Regex LeftOver { get; }
}
