using System.CommandLine;
using Spectre.Console;
using TradingChitti.Host.Doctoring;

namespace TradingChitti.Host.Commands;

/// <summary><c>doctor</c>: what is wrong here and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Option<bool> json = CommandContext.JsonOption();
        Option<bool> repair = new("--repair") { Description = "Set a database folder that does not start aside and begin with an empty one" };
        Command doctor = new("doctor", "Say what is wrong on this machine and how to mend it") { json, repair };
        doctor.SetAction((parsed, cancellationToken) =>
            RunAsync(CommandContext.From(parsed), parsed.GetValue(json), parsed.GetValue(repair), cancellationToken));
        return doctor;
    }

    private static async Task<int> RunAsync(CommandContext context, bool json, bool repair, CancellationToken cancellationToken)
    {
        Doctor doctor = new(context.State, context.Settings, context.Steps, TimeProvider.System);
        IReadOnlyList<Finding> findings = await doctor.ExamineAsync(repair, cancellationToken);
        bool healthy = findings.All(finding => finding.Status != FindingStatus.Problem);
        if (json)
        {
            CommandContext.WriteJson(Console.Out, new
            {
                healthy,
                checks = findings.Select(finding => new
                {
                    check = finding.Check,
                    status = finding.Status.ToString().ToLowerInvariant(),
                    detail = finding.Detail,
                    mend = finding.Mend,
                }),
            });
        }
        else
        {
            foreach (Finding finding in findings)
                Show(finding);
        }

        return HostCommands.ExitCode(healthy);
    }

    private static void Show(Finding finding)
    {
        string mark = finding.Status switch
        {
            FindingStatus.Good => "[green]✓[/]",
            FindingStatus.Note => "[yellow]![/]",
            _ => "[red]✗[/]",
        };
        AnsiConsole.MarkupLine($"{mark} {Markup.Escape(finding.Check.PadRight(16))} {Markup.Escape(finding.Detail)}");
        if (finding.Mend is not null)
            AnsiConsole.MarkupLine($"  {"",-16} [bold]{Markup.Escape(finding.Mend)}[/]");
    }
}
