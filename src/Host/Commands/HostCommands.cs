using System.CommandLine;

namespace TradingChitti.Host.Commands;

/// <summary>The command line: what the executable can be asked to do, and how it ends.</summary>
internal static class HostCommands
{
    private const int Succeeded = 0;
    private const int Failed = 1;
    private const int Misused = 2;
    private const int Interrupted = 130;

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = new("TradingChitti: news and prices of the Indian equity market in, explained alerts out.")
        {
            CommandContext.StateOption,
        };
        UpCommand.AddTo(root);
        root.Add(UpCommand.Create());
        root.Add(ReplayCommand.Create());
        root.Add(LiveCommand.Create());
        root.Add(DoctorCommand.Create());
        root.Add(MigrateCommand.Create());
        root.Add(SeriesCommand.Create());
        root.Add(ScreenCommand.Create());
        root.Add(FeedsCommand.Create());
        root.Add(NewsCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(CalendarCommand.Create());
        root.Add(BarsCommand.Create());

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                await Console.Error.WriteLineAsync($"error: {error.Message}");
            await Console.Error.WriteLineAsync("`--help` says what is understood.");
            return Misused;
        }

        InvocationConfiguration invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopLimit };
        try
        {
            return await parsed.InvokeAsync(invocation, CancellationToken.None);
        }
        catch (HostFailure failure)
        {
            await Console.Error.WriteLineAsync($"error: {failure.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception bug)
        {
            await Console.Error.WriteLineAsync($"error: this should not have happened. Please report it with the lines below.\n{bug}");
            return Failed;
        }
    }

    /// <summary>The exit code of a command.</summary>
    public static int ExitCode(bool succeeded) => succeeded ? Succeeded : Failed;
}
