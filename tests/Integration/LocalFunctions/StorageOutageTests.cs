using System.Net;
using System.Net.Sockets;
using Azure.Storage.Queues;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class StorageOutageTests(StorageFixture storage)
{
    [Fact]
    public async Task Storage_ThatComesBack_IsReadAgain()
    {
        string account = storage.CreateAccount();
        Uri real = new QueueServiceClient(account).Uri;
        await using Relay relay = new(real.Port);
        await using FunctionsApp app = await FunctionsApp.StartAsync(
            account.Replace($":{real.Port}/", $":{relay.Port}/", StringComparison.Ordinal), [typeof(QueueFunctions)]);
        await app.SendAsync("fail-once", "before");
        await app.QuietAsync("fail-once");

        relay.Cut();
        await Task.Delay(TimeSpan.FromSeconds(2)); // long enough for reads to fail
        QueueClient direct = new(account, "fail-once", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await direct.SendMessageAsync("after");
        relay.Mend();

        await FunctionsApp.EventuallyAsync(() => Task.FromResult(app.Recorder.Calls.Count == 4));
        Assert.Equal([1L, 2L, 1L, 2L], app.Recorder.Calls);
    }

    /// <summary>Passes connections on to storage until cut.</summary>
    private sealed class Relay : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly int _target;
        private readonly Task _accepting;
        private readonly List<TcpClient> _open = [];
        private volatile bool _cut;

        public Relay(int target)
        {
            _target = target;
            _listener.Start();
            _accepting = AcceptAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Cut()
        {
            _cut = true;
            lock (_open)
                _open.ForEach(client => client.Close());
        }

        public void Mend() => _cut = false;

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            Cut();
            await _accepting;
            _listener.Dispose();
            _stop.Dispose();
        }

        private async Task AcceptAsync()
        {
            List<Task> passing = [];
            while (!_stop.IsCancellationRequested)
            {
                try
                {
                    passing.Add(PassAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
                }
                catch (OperationCanceledException)
                {
                    break;
                }
            }

            await Task.WhenAll(passing);
        }

        private async Task PassAsync(TcpClient near)
        {
            using TcpClient far = new();
            using (near)
            {
                if (_cut)
                    return;
                lock (_open)
                    _open.AddRange([near, far]);
                try
                {
                    await far.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
                    await Task.WhenAny(
                        near.GetStream().CopyToAsync(far.GetStream(), _stop.Token), far.GetStream().CopyToAsync(near.GetStream(), _stop.Token));
                }
                catch (Exception closed) when (closed is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
                {
                    return; // cut, or closed by either side
                }
            }
        }
    }
}
