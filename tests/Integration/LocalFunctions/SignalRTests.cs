using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class SignalRTests : IAsyncLifetime
{
    private FunctionsApp _app = null!; // set before each test

    public async ValueTask InitializeAsync() => _app = await FunctionsApp.StartAsync([typeof(SignalRFunctions)]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Negotiate_OnTheApi_NamesTheHubAtTheSameAddress()
    {
        using HttpResponseMessage response = await _app.Http.PostAsync("api/live/negotiate", null);
        SignalRConnectionInfo? info = await response.Content.ReadFromJsonAsync<SignalRConnectionInfo>();
        Assert.Equal(new Uri(_app.Http.BaseAddress!, "live").ToString(), info?.Url);
    }

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task Message_ToAll_ReachesAClientThatNegotiated(HttpTransportType transport)
    {
        await using Client client = await Client.ConnectAsync(_app, transport: transport);
        await PostAsync("api/push?symbol=SBIN");
        Assert.Equal("SBIN", await client.NextAsync());
    }

    [Fact]
    public async Task Message_ToOneConnection_ReachesNoOther()
    {
        await using Client first = await Client.ConnectAsync(_app);
        await using Client second = await Client.ConnectAsync(_app);
        await PostAsync($"api/push?symbol=SBIN&connection={second.ConnectionId}");
        await PostAsync("api/push?symbol=TCS");
        Assert.Equal(["SBIN", "TCS"], [await second.NextAsync(), await second.NextAsync()]);
        Assert.Equal("TCS", await first.NextAsync());
    }

    [Fact]
    public async Task Message_ToAUser_ReachesTheUserOfTheToken()
    {
        await using Client asha = await Client.ConnectAsync(_app, user: "asha");
        await using Client ravi = await Client.ConnectAsync(_app, user: "ravi");
        await PostAsync("api/push?symbol=SBIN&user=asha");
        await PostAsync("api/push?symbol=TCS");
        Assert.Equal("SBIN", await asha.NextAsync());
        Assert.Equal("TCS", await ravi.NextAsync());
    }

    [Fact]
    public async Task Group_WithAnAddedConnection_ReachesIt()
    {
        await using Client client = await Client.ConnectAsync(_app);
        await PostAsync($"api/group/Add?connection={client.ConnectionId}&group=banks");
        await PostAsync("api/push?symbol=SBIN&group=banks");
        Assert.Equal("SBIN", await client.NextAsync());
    }

    [Fact]
    public async Task Group_AfterRemoval_NoLongerReachesTheConnection()
    {
        await using Client client = await Client.ConnectAsync(_app);
        await PostAsync($"api/group/Add?connection={client.ConnectionId}&group=banks");
        await PostAsync($"api/group/Remove?connection={client.ConnectionId}&group=banks");
        await PostAsync("api/push?symbol=SBIN&group=banks");
        await PostAsync("api/push?symbol=TCS");
        Assert.Equal("TCS", await client.NextAsync());
    }

    [Fact]
    public async Task Group_WithAnAddedUser_ReachesConnectionsMadeLater()
    {
        await PostAsync("api/group/Add?user=asha&group=banks");
        await using Client client = await Client.ConnectAsync(_app, user: "asha");
        await PostAsync("api/push?symbol=SBIN&group=banks");
        Assert.Equal("SBIN", await client.NextAsync());
    }

    [Fact]
    public async Task Group_AfterRemoveAll_ReachesNoConnectionOfTheUser()
    {
        await using Client client = await Client.ConnectAsync(_app, user: "asha");
        await PostAsync("api/group/Add?user=asha&group=banks");
        await PostAsync("api/group/RemoveAll?user=asha");
        await PostAsync("api/push?symbol=SBIN&group=banks");
        await PostAsync("api/push?symbol=TCS");
        Assert.Equal("TCS", await client.NextAsync());
    }

    [Fact]
    public async Task Hub_OfAnotherName_HearsNothing()
    {
        await using Client other = await Client.ConnectAsync(_app, hub: "other");
        await using Client live = await Client.ConnectAsync(_app);
        await PostAsync("api/push?symbol=SBIN");
        await live.NextAsync();
        Assert.False(other.HasHeard);
    }

    [Fact]
    public async Task Hub_WithoutAToken_RefusesToNegotiate() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Http.PostAsync("live/negotiate?negotiateVersion=1", null)).StatusCode);

    [Fact]
    public async Task Hub_WithATokenOfAnotherHub_RefusesToNegotiate()
    {
        using HttpResponseMessage negotiated = await _app.Http.PostAsync("api/other/negotiate", null);
        SignalRConnectionInfo? info = await negotiated.Content.ReadFromJsonAsync<SignalRConnectionInfo>();
        HttpResponseMessage response = await _app.Http.PostAsync($"live/negotiate?negotiateVersion=1&access_token={info?.AccessToken}", null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task GroupAction_WithoutAMember_FailsTheFunction()
    {
        HttpResponseMessage response = await _app.Http.PostAsync("api/group/Add?group=banks", null);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private async Task PostAsync(string address) => (await _app.Http.PostAsync(address, null)).EnsureSuccessStatusCode();

    /// <summary>A real client that has joined its hub for good.</summary>
    private sealed class Client : IAsyncDisposable
    {
        private const string Joined = "joined";

        private readonly HubConnection _connection;
        private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
        private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private Client(HubConnection connection)
        {
            _connection = connection;
            connection.On<JsonElement>("order", order => Hear(order.GetProperty("Symbol").GetString())); // named by the worker's serializer, not SignalR's
        }

        public string? ConnectionId => _connection.ConnectionId;

        public bool HasHeard => _heard.Reader.TryPeek(out _);

        public static async Task<Client> ConnectAsync(
            FunctionsApp app, string hub = "live", string? user = null, HttpTransportType transport = HttpTransportType.WebSockets)
        {
            HubConnection connection = new HubConnectionBuilder()
                .WithUrl(new Uri(app.Http.BaseAddress!, $"api/{hub}?user={user}"), transport)
                .Build();
            Client client = new(connection);
            await connection.StartAsync();
            if (hub == "live")
                await client.JoinAsync(app);
            return client;
        }

        public async Task<string> NextAsync()
        {
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
            return await _heard.Reader.ReadAsync(patience.Token);
        }

        public ValueTask DisposeAsync() => _connection.DisposeAsync();

        private void Hear(string? symbol)
        {
            if (symbol == Joined)
                _joined.TrySetResult();
            else
                _heard.Writer.TryWrite(symbol ?? "");
        }

        /// <summary>The server adds a connection to its groups just after the handshake; a message to everyone tells that it has.</summary>
        private Task JoinAsync(FunctionsApp app) => FunctionsApp.EventuallyAsync(async () =>
        {
            (await app.Http.PostAsync($"api/push?symbol={Joined}", null)).EnsureSuccessStatusCode();
            return await Task.WhenAny(_joined.Task, Task.Delay(50)) == _joined.Task;
        });
    }
}
