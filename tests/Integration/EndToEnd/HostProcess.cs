using System.Diagnostics;
using System.Text;
using TradingChitti.Host.Embedded;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.EndToEnd;

/// <summary>How a run of the executable ended and what it wrote.</summary>
internal sealed record HostOutcome(int ExitCode, string Output, string Errors);

/// <summary>The real executable, as a user starts it.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> _awaited = [];

    private HostProcess(Process process) => _process = process;

    /// <summary>Runs a command to its end.</summary>
    public static async Task<HostOutcome> RunAsync(StateFolder state, params string[] arguments)
    {
        using HostProcess host = Start(state, arguments);
        return await host.WaitAsync();
    }

    /// <summary>Starts a command.</summary>
    public static HostProcess Start(StateFolder state, params string[] arguments)
    {
        ShareTools(state);
        ProcessStartInfo start = new(
            "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "TradingChitti.Host.dll"), .. arguments, "--state", state.Root])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = TestState.RepositoryRoot,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The host was not started.");
        HostProcess host = new(process);
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => host.Take(host._output, line.Data);
        process.ErrorDataReceived += (_, line) => host.Take(host._errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits until a line with this text was written.</summary>
    public async Task WaitForAsync(string text)
    {
        TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_awaited)
        {
            if (Everything().Contains(text, StringComparison.Ordinal))
                return;
            _awaited.Add((text, seen));
        }

        Task exited = _process.WaitForExitAsync();
        if (await Task.WhenAny(seen.Task, exited, Task.Delay(Limit)) != seen.Task)
            Assert.Fail($"The host did not say \"{text}\".\n{Everything()}");
    }

    /// <summary>Ends it as the kernel does when it must: no goodbye.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    public async Task<HostOutcome> InterruptAsync()
    {
        using (Process interrupt = Process.Start("kill", ["-INT", $"{_process.Id}"]))
            await interrupt.WaitForExitAsync();
        return await WaitAsync();
    }

    public async Task<HostOutcome> WaitAsync()
    {
        using CancellationTokenSource limit = new(Limit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The host did not end in {Limit.TotalMinutes:0} minutes.\n{Everything()}");
        }

        lock (_awaited)
            return new(_process.ExitCode, _output.ToString(), _errors.ToString());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void ShareTools(StateFolder state)
    {
        string link = Path.Combine(state.Root, "tools");
        if (Directory.Exists(link))
            return;
        Directory.CreateDirectory(state.Root);
        Directory.CreateDirectory(state.Tools);
        Directory.CreateSymbolicLink(link, state.Tools);
    }

    private string Everything()
    {
        lock (_awaited)
            return $"{_output}{_errors}";
    }

    private void Take(StringBuilder written, string? line)
    {
        if (line is null)
            return;
        lock (_awaited)
        {
            written.AppendLine(line);
            foreach ((string text, TaskCompletionSource seen) in _awaited)
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    seen.TrySetResult();
            }
        }
    }
}
