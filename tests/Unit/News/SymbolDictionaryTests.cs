using System.Text.Json;
using TradingChitti.News.Entities;
using TradingChitti.News.Text;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.News;

public sealed class SymbolDictionaryTests
{
    [Theory]
    [InlineData("Infosys Q2 net up 5%", "INFY")]
    [InlineData("Infy beats Street", "INFY")]
    [InlineData("Buy INFY, target Rs 1,900", "INFY")]
    [InlineData("RIL's refining margin at record", "RELIANCE")]
    [InlineData("Reliance Power to raise funds", "RPOWER")]
    [InlineData("HUL hikes prices", "HINDUNILVR")]
    [InlineData("L&T bags Rs 2,000 crore order", "LT")]
    [InlineData("M&M tractor sales rise", "M&M")]
    [InlineData("Mahindra & Mahindra Limited", "M&M")]
    [InlineData("Mahindra and Mahindra posts profit", "M&M")]
    [InlineData("HINDUSTAN AERONAUTICS LIMITED", "HAL")]
    [InlineData("Dr. Reddy's gets USFDA nod", "DRREDDY")]
    [InlineData("Dr Reddys slips", "DRREDDY")]
    [InlineData("Sun Pharma gains", "SUNPHARMA")]
    [InlineData("State Bank of India cuts rates", "SBIN")]
    [InlineData("Bajaj Auto exports dip", "BAJAJ-AUTO")]
    [InlineData("Zomato turns profitable", "ETERNAL")]
    [InlineData("BSE shares surge on volumes", "BSE")]
    [InlineData("Analysts like Titan for its brand", "TITAN")]
    [InlineData("Titan shares fall", "TITAN")]
    [InlineData("Shares of Trent hit record", "TRENT")]
    public void Name_OfACompany_IsLinked(string text, string symbol) => Assert.Equal([symbol], Find(text));

    [Theory]
    [InlineData("Sensex ends 200 points up on BSE")]
    [InlineData("RBI: Reserve Bank of India holds rates")]
    [InlineData("Reliance Mutual Fund files offer document")]
    [InlineData("IT stocks drag Nifty")]
    [InlineData("Oil prices rise; coal imports fall")]
    [InlineData("An idea whose time has come")]
    [InlineData("Indian hotels see better days")]
    [InlineData("Tata Group to invest")]
    [InlineData("The central bank and the power of trust")]
    [InlineData("IPL opener draws crowds")]
    [InlineData("")]
    public void Text_WithoutACompany_IsLeftAlone(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Names_InAList_AreAllLinked() => Assert.Equal(["TCS", "INFY", "WIPRO", "HCLTECH"], Find("TCS, Infosys, Wipro and HCL Tech gain"));

    [Fact]
    public void Span_CoversTheName()
    {
        EntityMatch match = Assert.Single(Instruments.Dictionary.Find(Words.Split("Why Larsen & Toubro's order book grew")));
        Assert.Equal((4, "Larsen & Toubro".Length), (match.Start, match.Length));
    }

    [Fact]
    public void Name_TwoCompaniesShare_IsLeftAlone()
    {
        SymbolDictionary dictionary = SymbolDictionary.Build(
            [new(1, null, "AAA", "Zenotech Industries Limited", "EQ", null), new(2, null, "BBB", "Zenotech Company Limited", "EQ", null)]);
        Assert.Empty(dictionary.Find(Words.Split("Zenotech gains")));
    }

    [Fact]
    public void LegalName_WinsOverAnothersShortForm()
    {
        SymbolDictionary dictionary = SymbolDictionary.Build(
            [new(1, null, "AAA", "Zenotech Labs Limited", "EQ", null), new(2, null, "BBB", "Zenotech Labs India Limited", "EQ", null)]);
        Assert.Equal(1, Assert.Single(dictionary.Find(Words.Split("Zenotech Labs gains"))).InstrumentId);
    }

    [Fact]
    public void Security_KnownOnlyByItsSymbol_IsFoundOnlyInCapitals()
    {
        SymbolDictionary dictionary = SymbolDictionary.Build([new(1, null, "GOLDBEES", "GOLDBEES", "EQ", null)]);
        Assert.Empty(dictionary.Find(Words.Split("All about Goldbees")));
        Assert.Single(dictionary.Find(Words.Split("All about GOLDBEES")));
    }

    // Mentions of BSE are of the exchange, and LIC was annotated as its housing subsidiary: both are answered differently on purpose.
    [Fact]
    public void SilverMentions_OfTheDevelopmentSplit_AreMostlyFound()
    {
        int wanted = 0;
        int found = 0;
        foreach (string line in File.ReadLines(Path.Combine(Repository.SharedData, "ner", "sentfin_company_mentions_dev.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            HashSet<string> symbols = [.. Find(document.RootElement.GetProperty("title").GetString() ?? "")];
            foreach (JsonElement mention in document.RootElement.GetProperty("company_mentions").EnumerateArray())
            {
                string symbol = mention.GetProperty("symbol").GetString() ?? "";
                if (!mention.GetProperty("listed_2026").GetBoolean() || symbol == "BSE" || mention.GetProperty("text").GetString() == "LIC")
                    continue;
                wanted++;
                found += symbols.Contains(symbol) ? 1 : 0;
            }
        }

        Assert.True(found >= 0.9 * wanted, $"{found} of {wanted} mentions found");
    }

    private static string[] Find(string text) => [.. Instruments.Dictionary.Find(Words.Split(text)).Select(match => match.Symbol)];
}
