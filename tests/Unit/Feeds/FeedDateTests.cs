using System.Globalization;
using TradingChitti.Feeds.Text;

namespace TradingChitti.Tests.Unit.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Wed, 07 Oct 2026 11:17:06 +0530", "2026-10-07T05:47:06Z")]
    [InlineData("Wed, 09 Sep 2026 10:22:00 IST", "2026-09-09T04:52:00Z")]
    [InlineData("Sat, 26 Sept 2026 17:57:36 +0530", "2026-09-26T12:27:36Z")]
    [InlineData("05-Oct-2026 09:30:01", "2026-10-05T04:00:01Z")]
    [InlineData("24 Sep, 2026 +0530", "2026-09-23T18:30:00Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 04 19:48:21 EST", "2004-01-02T00:48:21Z")]
    [InlineData("01 Jan 2004 19:48 PDT", "2004-01-02T02:48:00Z")]
    [InlineData("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z")]
    [InlineData("Sep 9, 2026 10:22 PM", "2026-09-09T22:22:00Z")]
    [InlineData("12 Sep 2026 12:05 AM", "2026-09-12T00:05:00Z")]
    [InlineData("2026-10-07T10:30:00+05:30", "2026-10-07T05:00:00Z")]
    [InlineData("2026-10-07T10:30:00Z", "2026-10-07T10:30:00Z")]
    [InlineData("2026-10-07T10:30:00.250Z", "2026-10-07T10:30:00.25Z")]
    [InlineData("2026-10-07 10:30", "2026-10-07T10:30:00Z")]
    [InlineData("20261007T103000Z", "2026-10-07T10:30:00Z")]
    [InlineData("2026-10-07", "2026-10-07T00:00:00Z")]
    [InlineData("2026-10", "2026-10-01T00:00:00Z")]
    [InlineData("Mon, 05 Oct 2026 24:00:00 +0000", "2026-10-06T00:00:00Z")]
    [InlineData("Mi, 07 Oct 2026 11:17:06 +0200", "2026-10-07T09:17:06Z")]
    public void Date_InAKnownShape_IsRead(string text, string utc)
    {
        Assert.True(FeedDate.TryParse(text, TimeSpan.Zero, out DateTimeOffset instant));
        Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), instant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2026 10:00:00 GMT")]
    [InlineData("07 Oct 2026 25:00:00 GMT")]
    [InlineData("Fri, 11 Mar 2016 01:15:00 +3000")]
    [InlineData("7/10/2026")]
    [InlineData("99999999999999")]
    [InlineData("2026-13-01")]
    public void Date_ThatIsNone_IsRefused(string text) => Assert.False(FeedDate.TryParse(text, TimeSpan.Zero, out _));

    [Fact]
    public void Date_WithoutZone_IsInTheAssumedZone()
    {
        Assert.True(FeedDate.TryParse("07 Oct 2026 11:00", new TimeSpan(5, 30, 0), out DateTimeOffset instant));
        Assert.Equal(new DateTimeOffset(2026, 10, 7, 5, 30, 0, TimeSpan.Zero), instant);
    }
}
