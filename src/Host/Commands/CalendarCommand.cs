using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TradingChitti.App.Api;
using TradingChitti.Host.Running;
using TradingChitti.Market;

namespace TradingChitti.Host.Commands;

/// <summary><c>calendar</c>: the exchange's days as imported files and lists make them, and where they disagree.</summary>
internal static class CalendarCommand
{
    public static Command Create()
    {
        Option<DateOnly?> from = DayOption("--from", "First day (default: the first of this year)");
        Option<DateOnly?> to = DayOption("--to", "Last day (default: today)");
        Option<bool> disagreements = new("--disagreements") { Description = "Only days on which sources disagree" };
        Option<string?> mode = CommandContext.ModeOption("Which market to ask; the one a host shows or showed last by default");
        Option<bool> json = CommandContext.JsonOption();
        Command calendar = new("calendar", "List sessions, holidays and where files and lists disagree") { from, to, disagreements, mode, json };
        calendar.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetValue(disagreements),
            MarketMode.Find(parsed.GetValue(mode)),
            parsed.GetValue(json),
            cancellationToken));
        return calendar;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        DateOnly? from,
        DateOnly? to,
        bool onlyDisagreements,
        MarketMode? asked,
        bool json,
        CancellationToken cancellationToken)
    {
        await using MarketServices market = await MarketServices.OpenAsync(context, asked, cancellationToken);
        DateOnly last = to ?? MarketCalendar.DayAt(market.Get<TimeProvider>().GetUtcNow());
        DateOnly first = from ?? new(last.Year, 1, 1);
        CalendarAnswer answer = MarketServices.Answer(await market.Get<ReadCalendarHandler>().HandleAsync(first, last, cancellationToken));
        if (onlyDisagreements)
            answer = answer with { Days = [.. answer.Days.Where(day => day.Disagreements.Count > 0)] };
        if (json)
            CommandContext.WriteJson(Console.Out, answer);
        else
            Show(answer);
        return HostCommands.ExitCode(true);
    }

    private static void Show(CalendarAnswer answer)
    {
        string covered = answer.CoveredFrom is { } start ? $"files cover {Text(start)} to {Text(answer.CoveredTo ?? start)}" : "no file imported yet";
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{answer.Sessions}[/] sessions from {Text(answer.From)} to {Text(answer.To)}; {covered}");
        Table table = new() { Border = TableBorder.None };
        table.AddColumns("day", "", "kind", "hours", "note");
        foreach (CalendarDayItem day in answer.Days)
        {
            string hours = day.Opens is { } opens ? $"{opens:HH:mm}-{day.Closes:HH:mm}" : "";
            string note = string.Join("; ", (string[])[.. day.Disagreements, .. day.Disagreements.Count == 0 && day.Note.Length > 0 ? (string[])[day.Note] : []]);
            string kind = day.Disagreements.Count > 0 ? $"[yellow]{day.Kind}[/]" : day.Kind;
            table.AddRow(Text(day.Day), day.Day.ToString("ddd", CultureInfo.InvariantCulture), kind, hours, Markup.Escape(note));
        }

        AnsiConsole.Write(table);
    }

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                return day;
            result.AddError($"{name} '{text}' is not a day like 2026-08-21.");
            return null;
        },
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
