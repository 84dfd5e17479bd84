using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TradingChitti.Host.Embedded;

/// <summary>Runs short commands of the system and says what they said.</summary>
internal static class Shell
{
    /// <summary>The full path of a program on the PATH; null when there is none.</summary>
    public static string? Find(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!OperatingSystem.IsWindows())
            folders = folders.Concat(["/usr/sbin", "/sbin"]);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a command to its end; it is ended when it takes longer than <paramref name="limit"/>.</summary>
    /// <exception cref="HostFailure">It cannot be started, or takes too long.</exception>
    public static async Task<CommandOutcome> RunAsync(
        IReadOnlyList<string> command, TimeSpan limit, CancellationToken cancellationToken, string? folder = null)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        using Process process = Start(start);
        process.StandardInput.Close();
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(limited.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new HostFailure($"`{string.Join(' ', command)}` did not finish in {limit.TotalSeconds:0} seconds and was ended.");
        }

        lock (output)
            return new(process.ExitCode, output.ToString());
    }

    /// <summary>A loopback port nobody listens on: the preferred one if it is free.</summary>
    public static int FreePort(int? preferred = null)
    {
        if (preferred is > 0 and <= ushort.MaxValue && TryBind(preferred.Value) is { } bound)
            return bound;
        return TryBind(0) ?? throw new HostFailure("No free TCP port was found on 127.0.0.1.");
    }

    /// <summary>A free port, the one named in a file where possible; the file then names it.</summary>
    public static int RememberedFreePort(string file)
    {
        int? remembered = File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out int known) ? known : null;
        int port = FreePort(remembered);
        File.WriteAllText(file, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    internal static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new HostFailure($"`{start.FileName}` could not be started.");
        }
        catch (Win32Exception exception)
        {
            throw new HostFailure($"`{start.FileName}` could not be started: {exception.Message}", exception);
        }
    }

    private static int? TryBind(int port)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            return ((IPEndPoint)socket.LocalEndPoint!).Port; // bound above
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
    }
}

/// <summary>How a command ended and everything it wrote.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that most likely says what went wrong.</summary>
    public string Reason => Lines.LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
        ?? Lines.LastOrDefault()
        ?? $"exit code {ExitCode}";

    private IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
