using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TradingChitti.Tests.Integration.Api;

public sealed class ApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("instruments/ACMEE", 404)]
    [InlineData("instruments/ACMEE/bars", 404)]
    [InlineData("instruments/ACMEE/series?expr=close", 404)]
    [InlineData("alerts?symbol=ACMEE", 404)]
    [InlineData("alerts/999999", 404)]
    [InlineData("articles/999999", 404)]
    [InlineData("rules/golden-crossing", 404)]
    [InlineData("alerts?limit=0", 400)]
    [InlineData("alerts?direction=sideways", 400)]
    [InlineData("alerts?before=yesterday", 400)]
    [InlineData("imports?status=lost", 400)]
    [InlineData("instruments/ACME/bars?from=2026-13-01", 400)]
    [InlineData("instruments/ACME/bars?from=2026-02-01&to=2026-01-01", 400)]
    [InlineData("instruments/ACME/series", 400)]
    [InlineData("screen?expr=", 400)]
    [InlineData("screen?expr=close", 400)]
    [InlineData("screen?expr=close>sma(5000)", 400)]
    public async Task Get_BadQuestion_IsAProblem(string path, int expected)
    {
        using HttpResponseMessage response = await (await api.ClientAsync()).GetAsync(new Uri($"api/v1/{path}", UriKind.Relative));
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            (expected, "application/problem+json", expected),
            ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, problem.GetProperty("status").GetInt32()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task GetInstrument_Misspelt_NamesTheNearest()
    {
        (_, JsonElement problem) = await api.GetAsync("instruments/ACMEE");
        Assert.Equal("ACME", problem.GetProperty("nearest")[0].GetString());
    }

    [Fact]
    public async Task GetInstrument_FormerSymbol_IsTheCurrentOne()
    {
        (_, JsonElement body) = await api.GetAsync("instruments/zen");
        Assert.Equal("ZENITH", body.GetProperty("symbol").GetString());
    }

    [Fact]
    public async Task Screen_UnknownName_PointsIntoTheExpression()
    {
        (int status, JsonElement problem) = await api.GetAsync("screen?expr=" + Uri.EscapeDataString("close > smaa(20)"));
        Assert.Equal((400, 8, "sma"), (
            status, problem.GetProperty("position").GetInt32(), problem.GetProperty("suggestion").GetString()));
    }

    [Fact]
    public async Task Screen_Condition_FindsWhatMeetsItAndCountsTheUnknown()
    {
        (_, JsonElement body) = await api.GetAsync("screen?expr=" + Uri.EscapeDataString("close > 1.05 * sma(20)") + "&columns=sma(5)&columns=volume");
        // NEWCO has three bars, too few for sma(20). ACME closed at 108 after closes of 100 and 100.1.
        Assert.Equal((3, 1, 1), (
            body.GetProperty("evaluated").GetInt32(), body.GetProperty("unknown").GetInt32(), body.GetProperty("items").GetArrayLength()));
        JsonElement acme = body.GetProperty("items")[0];
        Assert.Equal("ACME", acme.GetProperty("symbol").GetString());
        // Bars 55 to 58 close at 100.1 and 100 in turn, odd bars higher.
        Assert.Equal((100.1 + 100 + 100.1 + 100 + 108) / 5, acme.GetProperty("columns").GetProperty("sma(5)").GetDouble(), 1e-9);
        Assert.Equal(500_000, acme.GetProperty("columns").GetProperty("volume").GetDouble());
    }

    [Fact]
    public async Task Screen_AsBody_AnswersTheSame()
    {
        HttpClient client = await api.ClientAsync();
        using HttpResponseMessage response = await client.PostAsJsonAsync("api/v1/screen", new { expr = "close > 105" });
        JsonElement body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("ACME", Assert.Single(body.GetProperty("items").EnumerateArray()).GetProperty("symbol").GetString());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{\"limit\":\"many\"}")]
    [InlineData("{\"expr\":\"close > 1\",\"limit\":0}")]
    public async Task Screen_BadBody_IsAProblem(string text)
    {
        using StringContent content = new(text);
        using HttpResponseMessage response = await (await api.ClientAsync()).PostAsync(new Uri("api/v1/screen", UriKind.Relative), content);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Screen_HugeExpression_IsAPointedProblem()
    {
        HttpClient client = await api.ClientAsync();
        string nested = new string('(', 10_000) + "close" + new string(')', 10_000) + " > 1";
        using HttpResponseMessage response = await client.PostAsJsonAsync("api/v1/screen", new { expr = nested });
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(400, (int)response.StatusCode);
        Assert.True(problem.TryGetProperty("position", out _));
    }

    [Fact]
    public async Task ReadBars_BeforeASplit_AreOnTheScaleOfToday()
    {
        (_, JsonElement body) = await api.GetAsync("instruments/ZENITH/bars?limit=60");
        JsonElement[] bars = [.. body.GetProperty("bars").EnumerateArray()];
        // Bar 28 was published at 100 and 100,000 shares, half of them delivered; the split at bar 30 was two for one.
        Assert.Equal((50.0, 200_000.0, 100_000.0), (
            bars[28].GetProperty("close").GetDouble(), bars[28].GetProperty("volume").GetDouble(), bars[28].GetProperty("deliveryShares").GetDouble()));
        Assert.Equal(100.0, bars[30].GetProperty("close").GetDouble());
    }

    [Fact]
    public async Task ReadBars_Window_GivesTheNewestOfIt()
    {
        DateOnly from = Signals.SeededMarket.Session(10);
        DateOnly to = Signals.SeededMarket.Session(20);
        (_, JsonElement body) = await api.GetAsync($"instruments/ACME/bars?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&limit=3");
        Assert.Equal(
            Enumerable.Range(18, 3).Select(bar => $"{Signals.SeededMarket.Session(bar):yyyy-MM-dd}"),
            body.GetProperty("bars").EnumerateArray().Select(bar => bar.GetProperty("session").GetString()));
    }

    [Fact]
    public async Task ReadSeries_ShortWindow_IsWarmedUpOnTheBarsBefore()
    {
        (_, JsonElement body) = await api.GetAsync("instruments/ACME/series?expr=sma(50)&expr=bbands(20,2)&limit=3");
        JsonElement[] series = [.. body.GetProperty("series").EnumerateArray()];
        Assert.Equal(
            ["sma(50)", "bbands(20,2).upper", "bbands(20,2).middle", "bbands(20,2).lower"],
            series.Select(one => one.GetProperty("name").GetString()));
        Assert.All(series, one => Assert.All(one.GetProperty("values").EnumerateArray(), value => Assert.Equal(JsonValueKind.Number, value.ValueKind)));
    }

    [Fact]
    public async Task ReadSeries_WarmUpInTheWindow_IsNull()
    {
        (_, JsonElement body) = await api.GetAsync("instruments/ACME/series?expr=sma(5)&limit=60");
        JsonElement[] values = [.. body.GetProperty("series")[0].GetProperty("values").EnumerateArray()];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Number), (values[3].ValueKind, values[4].ValueKind));
    }

    [Fact]
    public async Task ListAlerts_PageByPage_GivesEachOnce()
    {
        (_, JsonElement all) = await api.GetAsync("alerts");
        List<long> paged = [];
        string? before = null;
        do
        {
            (_, JsonElement page) = await api.GetAsync($"alerts?limit=2&before={before}");
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(alert => alert.GetProperty("alertId").GetInt64()));
            before = page.GetProperty("next").GetString();
        }
        while (before is not null);
        Assert.Equal(all.GetProperty("items").EnumerateArray().Select(alert => alert.GetProperty("alertId").GetInt64()), paged);
    }

    [Fact]
    public async Task ListArticles_OfASymbol_AreNewestFirst()
    {
        (_, JsonElement body) = await api.GetAsync("articles?symbol=ACME");
        Assert.Equal(
            ["Acme wins its largest order", "Acme opens a plant"],
            body.GetProperty("items").EnumerateArray().Select(article => article.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task GetStatus_Market_CountsWhatThereIs()
    {
        (_, JsonElement body) = await api.GetAsync("status");
        Assert.Equal(("sample", true, "2026-06-01T12:00:00Z", "2026-06-01T17:30:00+05:30", 123L), (
            body.GetProperty("mode").GetString(),
            body.GetProperty("sample").GetBoolean(),
            body.GetProperty("now").GetString(),
            body.GetProperty("marketTime").GetString(),
            body.GetProperty("counts").GetProperty("bars").GetInt64()));
    }

    [Fact]
    public async Task Negotiate_Post_GivesAnAddressAndAToken()
    {
        using HttpResponseMessage response = await (await api.ClientAsync()).PostAsync(new Uri("api/v1/live/negotiate?negotiateVersion=1", UriKind.Relative), null);
        JsonElement body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.EndsWith("/live", body.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(body.GetProperty("accessToken").GetString() ?? "");
    }

    [Theory]
    [InlineData("feeds/wire/poll")]
    [InlineData("poison/1/replay")]
    public async Task Command_WithoutKey_Is401(string path)
    {
        using HttpResponseMessage response = await (await api.ClientAsync()).PostAsync(new Uri($"api/v1/{path}", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("feeds/wire/poll", 202)]
    [InlineData("feeds/wires/poll", 404)]
    [InlineData("poison/99/replay", 404)]
    public async Task Command_WithKey_Answers(string path, int expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri($"api/v1/{path}", UriKind.Relative));
        request.Headers.Add("x-functions-key", ApiFixture.Key);
        using HttpResponseMessage response = await (await api.ClientAsync()).SendAsync(request);
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheLastAnswer_Is304()
    {
        HttpClient client = await api.ClientAsync();
        using HttpResponseMessage first = await client.GetAsync(new Uri("api/v1/rules", UriKind.Relative));
        using HttpRequestMessage again = new(HttpMethod.Get, new Uri("api/v1/rules", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using HttpResponseMessage second = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
