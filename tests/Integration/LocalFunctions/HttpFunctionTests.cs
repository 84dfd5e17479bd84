using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private FunctionsApp _app = null!; // set before each test

    public async ValueTask InitializeAsync() => _app = await FunctionsApp.StartAsync([typeof(HttpFunctions)]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task RouteValues_InTheAddress_AreBoundByName() =>
        Assert.Equal("""{"symbol":"SBIN-EQ","quantity":7}""", await _app.Http.GetStringAsync("api/orders/SBIN/7?suffix=-EQ"));

    [Fact]
    public async Task RouteValue_OfAnotherType_IsABadRequest()
    {
        HttpResponseMessage response = await _app.Http.GetAsync("api/orders/SBIN/many");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Body_AsJson_IsBoundToTheClassAndAnsweredAsJson()
    {
        HttpResponseMessage response = await _app.Http.PostAsJsonAsync("api/orders", new { symbol = "TCS", quantity = 3 });
        Assert.Equal("""{"symbol":"TCS","quantity":6}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Body_ThatIsNotJson_IsABadRequest()
    {
        HttpResponseMessage response = await _app.Http.PostAsync("api/orders", new StringContent("{"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Function_WithoutMethodsAndRoute_AnswersEveryMethodAtItsName(string method)
    {
        HttpResponseMessage response = await _app.Http.SendAsync(new(new(method), "api/Text"));
        Assert.Equal(method, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Function_WithMethods_RefusesOthers() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _app.Http.GetAsync("api/orders")).StatusCode);

    [Fact]
    public async Task Result_OfNull_IsNoContent() => Assert.Equal(HttpStatusCode.NoContent, (await _app.Http.GetAsync("api/Nothing")).StatusCode);

    [Fact]
    public async Task UnhandledError_InAFunction_IsAProblemWithoutItsDetails()
    {
        HttpResponseMessage response = await _app.Http.GetAsync("api/Broken");
        string body = await response.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(500, JsonDocument.Parse(body).RootElement.GetProperty("status").GetInt32());
        Assert.DoesNotContain("secret detail", body, StringComparison.Ordinal);
    }
}
