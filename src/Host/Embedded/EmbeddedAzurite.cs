using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace TradingChitti.Host.Embedded;

/// <summary>The storage emulator's queue service, owned by this process: loopback only, accounts with keys of their own.</summary>
public sealed class EmbeddedAzurite : IAsyncDisposable
{
    private const string Preload = "TradingChitti.Host.Embedded.finish-saving.cjs";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly OwnedProcess _server;
    private readonly string _key;
    private readonly int _port;
    private bool _stopped;

    private EmbeddedAzurite(OwnedProcess server, string key, int port)
    {
        _server = server;
        _key = key;
        _port = port;
    }

    /// <summary>Starts the queue service of a state folder.</summary>
    /// <param name="state">The folder.</param>
    /// <param name="tools">Installed programs.</param>
    /// <param name="accounts">Storage accounts it serves; one for each kind of market, so that their queues never mix.</param>
    /// <param name="say">Hears what takes long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HostFailure">The service does not start.</exception>
    public static async Task<EmbeddedAzurite> StartAsync(
        StateFolder state, NodeTools tools, IReadOnlyList<string> accounts, Action<string> say, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(state.Storage);
        string pidFile = Path.Combine(state.Storage, "azurite.pid");
        if (File.Exists(pidFile))
            say("waiting for an earlier host's queues to close");
        await OwnedProcess.EndStaleAsync(pidFile, StopLimit, cancellationToken);

        string key = StateFolder.Secret(
            Path.Combine(state.Storage, "account-key"), () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        int port = Shell.RememberedFreePort(Path.Combine(state.Storage, "port"));
        string preload = Path.Combine(state.Storage, "finish-saving.cjs");
        await File.WriteAllTextAsync(preload, NodeTools.ReadResource(Preload), cancellationToken);
        OwnedProcess server = await OwnedProcess.StartAsync(
            [
                tools.Node, "--require", preload, tools.AzuriteQueue,
                "--queueHost", "127.0.0.1", "--queuePort", port.ToString(CultureInfo.InvariantCulture),
                "--location", Path.Combine(state.Storage, "data"), "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            ],
            "TERM", // it writes its index on the way out
            user: null,
            Path.Combine(state.Logs, "azurite.log"),
            pidFile,
            new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account}:{key}")) });
        EmbeddedAzurite azurite = new(server, key, port);
        try
        {
            await azurite.WaitUntilReadyAsync(cancellationToken);
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }

        return azurite;
    }

    /// <summary>How to reach one of its accounts.</summary>
    public string ConnectionString(string account) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={_key};QueueEndpoint=http://127.0.0.1:{_port}/{account};");

    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _server.StopAsync(StopLimit);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _server.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _port), cancellationToken);
                return;
            }
            catch (SocketException exception)
            {
                if (_server.HasExited)
                    throw new HostFailure($"The storage emulator does not start: {_server.Reason()} (log {_server.Log})", exception);
                if (TimeProvider.System.GetElapsedTime(started) > StartLimit)
                    throw new HostFailure(
                        $"The storage emulator did not become ready in {StartLimit.TotalSeconds:0} seconds; its log is {_server.Log}.", exception);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(40), cancellationToken);
        }
    }
}
