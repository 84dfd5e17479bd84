using System.Text;
using System.Text.Json;
using TradingChitti.News;
using TradingChitti.News.Sentiment;

namespace TradingChitti.Tests.Unit.News;

public sealed class NewsJsonLinesTests
{
    private static readonly NewsJsonLines Lines = new(new(Instruments.Dictionary, new(FinanceLexicon.Shipped)));

    [Fact]
    public async Task Line_KeepsItsProperties_AndGainsTheReading()
    {
        using JsonDocument line = JsonDocument.Parse(await RunAsync("""{"id":7,"title":"TCS surges","note":{"a":1}}"""));
        JsonElement root = line.RootElement;
        Assert.Equal(7, root.GetProperty("id").GetInt32());
        Assert.Equal(1, root.GetProperty("note").GetProperty("a").GetInt32());
        Assert.Equal("positive", root.GetProperty("headline").GetProperty("label").GetString());
        Assert.Equal("bullish", root.GetProperty("direction").GetString());
        JsonElement entity = Assert.Single(root.GetProperty("entities").EnumerateArray());
        Assert.Equal(("TCS", 0, 3), (entity.GetProperty("symbol").GetString(), entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task Lines_AreAnsweredOneForOne_EmptyOnesSkipped() =>
        Assert.Equal(2, (await RunAsync("{\"title\":\"a\"}\n\n{\"title\":\"b\"}\n")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Theory]
    [InlineData("{\"title\":\"a\"}\nnonsense", "Line 2 is no JSON")]
    [InlineData("[1]", "Line 1 is no JSON object.")]
    [InlineData("{\"id\":1}", "Line 1 has no title.")]
    public async Task Line_ThatCannotBeRead_IsNamed(string input, string message)
    {
        FormatException failure = await Assert.ThrowsAsync<FormatException>(() => RunAsync(input));
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string input)
    {
        using MemoryStream output = new();
        await Lines.AnalyzeAsync(new StringReader(input), output, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
