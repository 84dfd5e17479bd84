using System.Text;
using TradingChitti.Feeds;

namespace TradingChitti.Tests.Unit.Feeds;

public sealed class FeedEncodingTests
{
    private const string Rupee = "<rss version=\"2.0\"><channel><title>₹ é</title></channel></rss>";

    // é is 0xE9 and the curly quotes are 0x93 and 0x94 in windows-1252.
    private static readonly byte[] LatinTitle = [0x93, 0xE9, 0x94];

    [Fact]
    public void Utf8Mark_IsSkipped() => AssertTitle("₹ é", "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Rupee)]);

    [Fact]
    public void Utf16Mark_IsFollowed() => AssertTitle("₹ é", "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Rupee)]);

    [Fact]
    public void Utf16BigEndianWithoutMark_IsSeen() => AssertTitle("₹ é", "utf-16be", Encoding.BigEndianUnicode.GetBytes(Rupee));

    [Fact]
    public void DeclaredLatin1_IsReadAsWindows1252() => AssertTitle("“é”", "iso-8859-1", Latin("<?xml version='1.0' encoding='ISO-8859-1'?>"));

    [Fact]
    public void HeaderCharset_OutranksTheDeclaration()
    {
        FeedDocument feed = FeedText.Read(Latin("<?xml version='1.0' encoding='utf-16'?>"), new FeedHints("text/xml; charset=\"windows-1252\""));
        Assert.Equal("“é”", feed.Title);
    }

    [Fact]
    public void NothingDeclaredAndNotUtf8_IsReadAsWindows1252()
    {
        FeedDocument feed = FeedText.Read(Latin(""));
        Assert.Equal("“é”", feed.Title);
        Assert.Contains("the bytes are not utf-8; read as windows-1252", feed.Warnings);
    }

    [Fact]
    public void DeclaredLatin1ButUtf8Bytes_IsReadAsUtf8()
    {
        FeedDocument feed = FeedText.Read("<?xml version='1.0' encoding='ISO-8859-1'?>" + Rupee);
        Assert.Equal("₹ é", feed.Title);
        Assert.Contains("the encoding is declared as iso-8859-1, but the bytes are utf-8", feed.Warnings);
    }

    [Fact]
    public void UnknownEncoding_IsAWarning() =>
        Assert.Contains("the declared encoding klingon is not known", FeedText.Read("<?xml version='1.0' encoding='klingon'?>" + Rupee).Warnings);

    [Fact]
    public void OneBrokenByteInUtf8_IsReplaced()
    {
        byte[] bytes = [.. "<rss><channel><title>₹ "u8, 0xFF, .. "</title></channel></rss>"u8];
        AssertTitle("₹ \uFFFD", "utf-8", bytes);
    }

    private static byte[] Latin(string declaration) =>
        [.. Encoding.ASCII.GetBytes(declaration), .. "<rss><channel><title>"u8, .. LatinTitle, .. "</title></channel></rss>"u8];

    private static void AssertTitle(string title, string encoding, byte[] bytes)
    {
        FeedDocument feed = FeedText.Read(bytes);
        Assert.Equal((title, encoding), (feed.Title, feed.Encoding));
    }
}
