using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TradingChitti.Tests.Browser.Running;

/// <summary>The host as a user starts it: its own process, a state folder and a port of its own, showing the sample market.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromMinutes(6); // a first start installs packages and builds the dashboard
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _state;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process, string state)
    {
        _process = process;
        _state = state;
    }

    /// <summary>The checked-out repository.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Where the dashboard is.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public static async Task<HostProcess> StartAsync(CancellationToken cancellationToken)
    {
        string state = Path.Combine(Path.GetTempPath(), $"tradingchitti-browser-{Guid.NewGuid():N}");
        ShareTools(state);
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList =
            {
                "exec",
                Path.Combine(AppContext.BaseDirectory, "TradingChitti.Host.dll"),
                "up",
                "--state",
                state,
                "--port",
                FreePort().ToString(CultureInfo.InvariantCulture),
            },
            WorkingDirectory = RepositoryRoot,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The host was not started.");
        HostProcess host = new(process, state);
        try
        {
            await host.WaitUntilReadyAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // As Ctrl-C does: the host stops its children and then itself.
            using (Process interrupt = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]))
                await interrupt.WaitForExitAsync();
            using CancellationTokenSource limit = new(StopLimit);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                throw new TimeoutException($"The host did not stop in {StopLimit.TotalSeconds:0} s.\n{Output()}");
            }
        }

        _process.Dispose();
        if (Directory.Exists(_state))
            Directory.Delete(_state, recursive: true);
    }

    /// <summary>What the host has said so far.</summary>
    public string Output() => string.Join('\n', _output);

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Task exit = _process.WaitForExitAsync(cancellationToken);
        Task first = await Task.WhenAny(_ready.Task, exit, Task.Delay(ReadyLimit, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (first == exit)
            throw new InvalidOperationException($"The host ended with {_process.ExitCode} before it was ready.\n{Output()}");
        if (first != _ready.Task)
            throw new TimeoutException($"The host was not ready in {ReadyLimit.TotalSeconds:0} s.\n{Output()}");
        Url = new(await _ready.Task);
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (ReadyLine().Match(line) is { Success: true } ready)
            _ready.TrySetResult(ready.Groups["url"].Value);
    }

    // The packages of PostgreSQL and Azurite are the repository's own, installed once for all state folders.
    private static void ShareTools(string state)
    {
        string tools = Path.Combine(RepositoryRoot, ".local", "tools");
        Directory.CreateDirectory(tools);
        Directory.CreateDirectory(state);
        Directory.CreateSymbolicLink(Path.Combine(state, "tools"), tools);
    }

    private static int FreePort()
    {
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port; // a bound socket has an address
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        foreach (string start in (string[])[Path.GetDirectoryName(thisFile) ?? "", AppContext.BaseDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "TradingChitti.sln")))
                    return folder.FullName;
            }
        }

        throw new InvalidOperationException("TradingChitti.sln was not found above the tests.");
    }

    [GeneratedRegex(@"TradingChitti is ready at (?<url>http://\S+)")]
    private static partial Regex ReadyLine();
}
