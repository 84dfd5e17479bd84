using TradingChitti.App.Ingest;

namespace TradingChitti.Tests.Unit.App.Ingest;

public sealed class ShippedFeedsTests
{
    [Fact]
    public void List_Ids_AreDistinct() => Assert.Distinct(ShippedFeeds.List.Select(feed => feed.Id));

    [Fact]
    public void List_Addresses_AreSecureAndDistinct()
    {
        Assert.All(ShippedFeeds.List, feed => Assert.Equal("https", new Uri(feed.Url).Scheme));
        Assert.Distinct(ShippedFeeds.List.Select(feed => feed.Url));
    }

    [Fact]
    public void List_EachFeed_HasItsRightsAndAPoliteCadence() =>
        Assert.All(ShippedFeeds.List, feed => Assert.True(feed.Rights.Length > 0 && feed.CadenceSeconds >= 180, feed.Id));

    [Theory]
    [InlineData("NSE")]
    [InlineData("BSE")]
    [InlineData("Reserve Bank of India")]
    [InlineData("SEBI")]
    [InlineData("Moneycontrol")]
    [InlineData("The Economic Times")]
    [InlineData("Mint")]
    [InlineData("Business Standard")]
    [InlineData("The Hindu BusinessLine")]
    [InlineData("NDTV Profit")]
    [InlineData("The Financial Express")]
    [InlineData("CNBC-TV18")]
    [InlineData("The Hindu")]
    public void List_Publisher_IsThere(string publisher) => Assert.Contains(ShippedFeeds.List, feed => feed.Publisher == publisher);
}
