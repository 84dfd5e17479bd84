using TradingChitti.News.Sentiment;
using TradingChitti.News.Text;

namespace TradingChitti.Tests.Unit.News;

/// <summary>The arithmetic and the rules, on a lexicon small enough to follow by hand.</summary>
public sealed class LexiconScorerTests
{
    private static readonly LexiconScorer Scorer = new(new FinanceLexicon(
        "test",
        [
            new("good", LexemeRole.Word, 2, 0),
            new("bad", LexemeRole.Word, -2, 0),
            new("flat", LexemeRole.Word, 0, 3),
            new("good night", LexemeRole.Word, 0, 1),
            new("not", LexemeRole.Negator, 0, 0),
            new("despite", LexemeRole.Dampener, 0, 0),
            new("loss", LexemeRole.Burden, -1, 0),
            new("falls", LexemeRole.Decrease, -1, 0),
            new("rises", LexemeRole.Increase, 1, 0),
            new(FinanceLexicon.BurdenEases, LexemeRole.Word, 1.5, 0),
            new(FinanceLexicon.BurdenGrows, LexemeRole.Word, -1.5, 0),
        ]));

    [Fact]
    public void Score_OneWord_IsTheSoftmaxOfItsWeights()
    {
        // e^2 against e^-2 and e^0: 7.3891 / (7.3891 + 0.1353 + 1) = 0.8668
        SentimentScore score = Score("good");
        Assert.Equal(0.8668, score.Positive, 4);
        Assert.Equal(0.1173, score.Neutral, 4);
        Assert.Equal(0.0159, score.Negative, 4);
        Assert.Equal(score.Positive - score.Negative, score.Score, 12);
    }

    [Theory]
    [InlineData("good", 2)]
    [InlineData("not good", -1.4)]
    [InlineData("not a very good", -1.4)]
    [InlineData("not one two three good", 2)]
    [InlineData("not, good", 2)]
    [InlineData("not bad", 1.4)]
    [InlineData("despite bad", -0.4)]
    [InlineData("good despite bad", 1.6)]
    [InlineData("good night", 0)]
    [InlineData("loss falls", 1.5)]
    [InlineData("falls its loss", 1.5)]
    [InlineData("loss rises", -1.5)]
    [InlineData("falls on loss", -2)]
    [InlineData("loss, rises", 0)]
    [InlineData("loss one two three falls", -2)]
    public void Scan_Rules_GiveThisPolarity(string text, double polarity) =>
        Assert.Equal(polarity, Hits(text).Sum(hit => hit.Sign * hit.Lexeme.Polarity), 12);

    [Fact]
    public void Scan_MaskedWord_IsNotSeen() => Assert.Empty(Scorer.Scan(Words.Split("good"), _ => true));

    [Fact]
    public void Score_NothingFound_IsUnknown() => Assert.Equal(SentimentScore.Unknown, Score("one two"));

    [Fact]
    public void Shipped_Lexicon_HasAVersionAndItsRules()
    {
        Assert.StartsWith("lexicon-", FinanceLexicon.Shipped.Version, StringComparison.Ordinal);
        Assert.NotNull(FinanceLexicon.Shipped.Find(FinanceLexicon.BurdenEases));
        Assert.NotNull(FinanceLexicon.Shipped.Find(FinanceLexicon.Prior));
    }

    private static SentimentScore Score(string text) => Scorer.Score(Hits(text), null);

    private static List<LexiconHit> Hits(string text) => Scorer.Scan(Words.Split(text), _ => false);
}
