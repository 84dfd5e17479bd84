using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TradingChitti.Host.Embedded;

/// <summary>
/// A child that ends with this process, however this process ends. On Linux the kernel tells the child when its parent dies
/// (a polite signal, so that it saves its data); elsewhere the pid file lets the next start clean up.
/// Output goes straight to a log file, because a pipe to a dead parent would break the child while it saves.
/// </summary>
internal sealed class OwnedProcess : IDisposable
{
    private const long LogLimitBytes = 10 * 1024 * 1024;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    // The kernel watches the thread that started the child, so that thread must live as long as the process.
    private static readonly Lazy<BlockingCollection<Action>> Starter = new(StartThread);

    private static readonly Lazy<bool> HasDeathSignal = new(CheckDeathSignal);

    private readonly Process _process;
    private readonly string _pidFile;

    private OwnedProcess(Process process, string pidFile, string log)
    {
        _process = process;
        _pidFile = pidFile;
        Log = log;
    }

    public string Log { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts a child.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="endSignal">What it is told when this process dies: INT or TERM.</param>
    /// <param name="user">Who runs it; null for the present user.</param>
    /// <param name="log">File its output is added to.</param>
    /// <param name="pidFile">File that names the process for the next start.</param>
    /// <param name="environment">Variables added to its environment.</param>
    public static async Task<OwnedProcess> StartAsync(
        IReadOnlyList<string> command,
        string endSignal,
        UnprivilegedUser? user,
        string log,
        string pidFile,
        IReadOnlyDictionary<string, string> environment)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(log)!); // a full path
        if (File.Exists(log) && new FileInfo(log).Length > LogLimitBytes)
            File.Move(log, log + ".1", overwrite: true);
        ProcessStartInfo start = Describe([.. Prefix(endSignal, user), .. command], log);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        TaskCompletionSource<Process> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Starter.Value.Add(() =>
        {
            try
            {
                started.SetResult(Shell.Start(start));
            }
            catch (Exception exception)
            {
                started.SetException(exception);
            }
        });
        Process process = await started.Task;
        if (OperatingSystem.IsWindows())
            PumpTo(process, log);
        File.WriteAllText(pidFile, string.Create(CultureInfo.InvariantCulture, $"{process.Id} {StartTicks(process)}"));
        return new(process, pidFile, log);
    }

    /// <summary>Asks a child left by an earlier host to end, and ends it if it does not listen. Only ever the very process the file names.</summary>
    public static async Task EndStaleAsync(string pidFile, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!File.Exists(pidFile))
            return;
        string[] fields = (await File.ReadAllTextAsync(pidFile, cancellationToken)).Split(' ');
        if (fields.Length == 2
            && int.TryParse(fields[0], CultureInfo.InvariantCulture, out int id)
            && long.TryParse(fields[1], CultureInfo.InvariantCulture, out long ticks)
            && TryFind(id, ticks) is { } process)
        {
            using (process)
                await EndAsync(process, Terminate, patience, cancellationToken);
        }

        File.Delete(pidFile);
    }

    /// <summary>Asks the child to end and waits; ends it the hard way when patience runs out.</summary>
    public async Task StopAsync(TimeSpan patience, bool interrupt = false)
    {
        await EndAsync(_process, interrupt ? Interrupt : Terminate, patience, CancellationToken.None);
        File.Delete(_pidFile);
    }

    /// <summary>The last lines the child wrote.</summary>
    public string LogTail(int lines) => string.Join('\n', ReadLog().TakeLast(lines));

    /// <summary>The last line that names an error, else the last line.</summary>
    public string Reason()
    {
        string[] lines = [.. ReadLog().TakeLast(20)];
        return lines.LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("error", StringComparison.OrdinalIgnoreCase))
            ?? lines.LastOrDefault()
            ?? "it said nothing";
    }

    public void Dispose() => _process.Dispose();

    private static BlockingCollection<Action> StartThread()
    {
        BlockingCollection<Action> work = [];
        Thread thread = new(() =>
        {
            foreach (Action action in work.GetConsumingEnumerable())
                action();
        })
        {
            IsBackground = true,
            Name = "child processes",
        };
        thread.Start();
        return work;
    }

    private static List<string> Prefix(string endSignal, UnprivilegedUser? user)
    {
        List<string> prefix = [];
        if (OperatingSystem.IsWindows())
            return prefix;
        if (Shell.Find("setsid") is { } setsid)
            prefix.Add(setsid); // Ctrl-C reaches the host alone, which then stops its children in order
        if (HasDeathSignal.Value)
            prefix.AddRange([Shell.Find("setpriv")!, $"--pdeathsig={endSignal}"]); // checked by HasDeathSignal
        if (user is not null)
            prefix.AddRange(HasDeathSignal.Value ? user.Become().Skip(1) : user.Become());
        return prefix;
    }

    private static bool CheckDeathSignal()
    {
        if (!OperatingSystem.IsLinux() || Shell.Find("setpriv") is not { } setpriv || Shell.Find("true") is not { } nothing)
            return false;
        using Process trial = Shell.Start(new(setpriv, ["--pdeathsig=TERM", nothing]) { RedirectStandardError = true });
        trial.WaitForExit();
        return trial.ExitCode == 0;
    }

    private static ProcessStartInfo Describe(IReadOnlyList<string> command, string log) => OperatingSystem.IsWindows()
        ? new(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true }
        : new("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1 </dev/null", "sh", log, .. command])
        {
            WorkingDirectory = "/",
        };

    private static void PumpTo(Process process, string log)
    {
        StreamWriter writer = new(log, append: true) { AutoFlush = true };
        void Write(object sender, DataReceivedEventArgs line)
        {
            lock (writer)
                writer.WriteLine(line.Data);
        }

        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static long StartTicks(Process process) => process.StartTime.ToUniversalTime().Ticks;

    private static Process? TryFind(int id, long startTicks)
    {
        try
        {
            Process process = Process.GetProcessById(id);
            if (!process.HasExited && Math.Abs(StartTicks(process) - startTicks) < TimeSpan.TicksPerSecond)
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null; // it has ended
        }
    }

    private static async Task EndAsync(Process process, int signal, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            process.Kill();
        else
            _ = SendSignal(process.Id, signal); // it may have ended meanwhile; the wait below tells
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(patience);
        try
        {
            await process.WaitForExitAsync(limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(cancellationToken);
        }
    }

    private string[] ReadLog()
    {
        if (!File.Exists(Log))
            return [];
        using FileStream stream = new(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int processId, int signal);
}
