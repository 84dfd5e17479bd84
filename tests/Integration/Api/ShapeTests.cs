using System.Text.Json;

namespace TradingChitti.Tests.Integration.Api;

/// <summary>Holds every answer to the properties the dashboard reads, in name and kind.</summary>
public sealed class ShapeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Instrument = "symbol:s isin:n name:s series:s industry:n lastSession:s close:d changeFraction:d volume:d";

    private const string Alert =
        "alertId:d ruleId:s ruleName:s family:s symbol:s name:s session:s asOf:s direction:s severity:s impact:d confidence:d "
        + "confidenceBasis:s headline:s close:d changeFraction:d evidence:a rule:o";

    private const string Article =
        "articleId:d title:s summary:s url:s feedId:s publisher:s publishedAt:n fetchedAt:s sentiment:o mentions:a";

    private const string Rule =
        "ruleId:s name:s family:s expression:s direction:s severity:s text:s source:s cooldownSessions:d alerts:d";

    private const string Coverage =
        "symbol:s name:s series:s listedOn:n delistedOn:n from:s to:s expected:d present:d missing:d";

    /// <summary>A path, the place of the object in the answer, and its properties.</summary>
    public static TheoryData<string, string, string> Shapes => new()
    {
        { "status", "", "mode:s sample:t now:s marketTime:s session:s counts:o breadth:o" },
        { "status", "counts", "instruments:d bars:d articles:d alerts:d feeds:d" },
        { "instruments?search=acme", "", "items:a" },
        { "instruments?search=acme", "items", Instrument },
        { "instruments/ACME", "", Instrument + " indices:a fundamentals:o seriesValues:o" },
        { "instruments/ACME", "fundamentals.pe", "value:d asOf:s" },
        { "instruments/ACME/bars?limit=5", "", "symbol:s adjusted:t adjust:s bars:a timeframe:s lastIsForming:t" },
        { "instruments/ACME/bars?timeframe=weekly&limit=5", "bars", "session:s open:d high:d low:d close:d volume:d deliveryShares:d" },
        { "instruments/ACME/bars?limit=5", "bars", "session:s open:d high:d low:d close:d volume:d deliveryShares:d" },
        { "instruments/ZENITH/adjustments", "", "symbol:s asOf:s adjust:s items:a" },
        {
            "instruments/ZENITH/adjustments", "items",
            "exDate:s kind:s priceFactor:d shareFactor:d cumulativePriceFactor:d cumulativeShareFactor:d closeBefore:d "
            + "cashInr:n newShares:n heldShares:n source:s applied:t"
        },
        { "instruments/ACME/series?expr=sma(5)&limit=3", "", "symbol:s sessions:a series:a" },
        { "instruments/ACME/series?expr=sma(5)&limit=3", "series", "name:s values:a" },
        { "instruments/ACME/articles", "", "items:a next:n" },
        { "instruments/ACME/articles", "items", Article },
        { "instruments/ACME/alerts", "items", Alert },
        { "articles", "items", Article },
        { "articles", "items.sentiment", "label:s score:d model:s" },
        { "articles", "items.mentions", "symbol:s surface:s label:s score:d" },
        { "articles/1", "", Article },
        { "alerts", "", "items:a next:n" },
        { "alerts", "items", Alert },
        { "alerts/1", "", Alert },
        { "alerts/1", "rule", "expression:s text:s" },
        { "rules", "items", Rule },
        { "rules/golden-cross", "", Rule },
        { "screen?expr=close>0&columns=sma(5)", "", "expression:s session:s evaluated:d unknown:d matched:d elapsedMs:d items:a" },
        {
            "screen?expr=close>0&columns=sma(5)", "items",
            "symbol:s name:s industry:n close:d changeFraction:d volume:d columns:o"
        },
        {
            "feeds", "items",
            "feedId:s title:s publisher:s url:s enabled:t status:s lastAttemptAt:n lastSuccessAt:n nextPollAt:s lastError:n "
            + "consecutiveFailures:d entriesLast:d articles:d"
        },
        {
            "imports", "items",
            "importId:d kind:s name:s session:s status:s rowsRead:d rowsTaken:d rowsRejected:d error:n requestedAt:s nextTryAt:n finishedAt:s rejections:a"
        },
        { "imports", "items.rejections", "line:d reason:s" },
        { "quality/rules", "items", "rule:s severity:s scope:s text:s" },
        {
            "quality/quarantine", "items",
            "quarantineId:d sourceFile:s line:d rule:s severity:s reason:s symbol:s session:s bar:o status:s quarantinedAt:s releasedAt:n"
        },
        {
            "quality/quarantine", "items.bar",
            "series:s isin:n open:d high:d low:d close:d volume:d turnoverInr:n trades:n deliveryShares:n"
        },
        {
            "quality/suspected-actions", "items",
            "suspectedId:d instrumentId:d symbol:s exDate:s priceDivisor:d evidence:o status:s detectedAt:s decidedAt:n"
        },
        { "quality/suspected-actions", "items.evidence", "ratio:s previousSession:s previousClose:d open:d close:d volumeRatio:n" },
        { "indicators", "", "items:a functions:a externals:a" },
        { "indicators", "items", "id:s name:s family:s taLib:s inputs:a parameters:a outputs:a lookback:d settled:d formula:s whenUndefined:n source:s" },
        { "coverage?limit=2", "", "items:a next:s" },
        { "coverage", "items", Coverage },
        { "instruments/ACME/coverage", "", "coverage:o missingSessions:a" },
        { "instruments/ACME/coverage", "coverage", Coverage },
        { "poison", "items", "poisonId:d queue:s body:s arrivedAt:s replayedAt:n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Answer_Object_HasThePropertiesOfTheContract(string path, string place, string properties)
    {
        (int status, JsonElement body) = await api.GetAsync(path);
        Assert.Equal(200, status);
        JsonElement found = Descend(body, place);
        Assert.Equal(properties, string.Join(' ', found.EnumerateObject().Select(property => $"{property.Name}:{KindOf(property.Value)}")));
    }

    [Fact]
    public async Task Alert_EvidenceItem_HasThePropertiesOfTheContract()
    {
        (_, JsonElement body) = await api.GetAsync("alerts?rule=news-breakout");
        JsonElement evidence = body.GetProperty("items")[0].GetProperty("evidence");
        JsonElement article = evidence.EnumerateArray().First(item => item.GetProperty("kind").GetString() == "article");
        Assert.Equal(
            "kind text value previous articleId url", string.Join(' ', article.EnumerateObject().Select(property => property.Name)));
    }

    /// <summary>Goes down by property names; of an array the first element stands for all.</summary>
    private static JsonElement Descend(JsonElement element, string place)
    {
        foreach (string name in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.GetProperty(name);
            if (element.ValueKind is JsonValueKind.Array)
                element = element[0];
        }

        return element;
    }

    private static char KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => 's',
        JsonValueKind.Number => 'd',
        JsonValueKind.True or JsonValueKind.False => 't',
        JsonValueKind.Array => 'a',
        JsonValueKind.Object => 'o',
        _ => 'n',
    };
}
