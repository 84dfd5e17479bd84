using TradingChitti.News.Text;

namespace TradingChitti.Tests.Unit.News;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Moody's cuts India's rating", "moody cuts india rating")]
    [InlineData("L&T, M&M up 5.5% at Rs 1,234.50", "l&t , m&m up # % at rs #")]
    [InlineData("52-week high — Q1 FY27", "52-week high q1 fy27")]
    [InlineData("  Dr. Reddy’s: what next? ", "dr . reddy : what next ?")]
    [InlineData("", "")]
    public void Split_Text_IsNormalised(string text, string normal)
    {
        Words words = Words.Split(text);
        Assert.Equal(normal, words.Count == 0 ? "" : words.Phrase(0, words.Count).ToString());
    }

    [Fact]
    public void Word_Place_IsInTheText()
    {
        Words words = Words.Split("Buy Moody's now");
        Assert.Equal((4, 9), (words.StartOf(1), words.EndOf(1)));
        Assert.Equal("Moody", words.Surface(1));
    }
}
