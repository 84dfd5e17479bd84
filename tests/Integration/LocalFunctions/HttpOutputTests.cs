using System.Net;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class HttpOutputTests(StorageFixture storage) : IAsyncLifetime
{
    private FunctionsApp _app = null!; // set before each test

    public async ValueTask InitializeAsync() =>
        _app = await FunctionsApp.StartAsync(storage.CreateAccount(), [typeof(HttpFunctions), typeof(TooLargeFunction)]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task MultiOutput_WithACommand_AnswersAndSends()
    {
        HttpResponseMessage response = await _app.Http.PostAsync("api/commands/SBIN", null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("""{"Symbol":"SBIN","Quantity":1}""", await _app.ReceiveAsync("commands"));
    }

    [Fact]
    public async Task MultiOutput_WithoutACommand_AnswersOnly()
    {
        HttpResponseMessage response = await _app.Http.PostAsync("api/commands/none", null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(0, await _app.CountAsync("commands"));
    }

    [Fact]
    public async Task Output_ThatFails_FailsTheRequest() =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await _app.Http.PostAsync("api/TooLarge", null)).StatusCode);
}
