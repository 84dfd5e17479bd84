using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TradingChitti.App.Api;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary><c>screen EXPR</c>: the instruments that meet a condition at the latest session.</summary>
internal static class ScreenCommand
{
    private const int DefaultLimit = 50;

    public static Command Create()
    {
        Argument<string> expression = new("EXPR") { Description = "A condition, such as `rsi(14) < 30 and volume > 2 * sma(volume, 20)`" };
        Option<string[]> columns = new("--column") { Description = "A further expression to show; may be repeated", HelpName = "E", AllowMultipleArgumentsPerToken = true };
        Option<int> limit = new("--limit") { Description = "How many instruments to list", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        Option<string?> mode = CommandContext.ModeOption("Which market to ask; the one a host shows or showed last by default");
        Option<bool> json = CommandContext.JsonOption();
        Command screen = new("screen", "List the instruments that meet a condition") { expression, columns, limit, mode, json };
        screen.SetAction((parsed, cancellationToken) => RunAsync(
            CommandContext.From(parsed),
            new(parsed.GetRequiredValue(expression), parsed.GetValue(columns) ?? [], parsed.GetValue(limit)),
            MarketMode.Find(parsed.GetValue(mode)),
            parsed.GetValue(json),
            cancellationToken));
        return screen;
    }

    private static async Task<int> RunAsync(
        CommandContext context, ScreenQuery query, MarketMode? asked, bool json, CancellationToken cancellationToken)
    {
        await using MarketServices market = await MarketServices.OpenAsync(context, asked, cancellationToken);
        ScreenAnswer answer = MarketServices.Answer(await market.Get<ScreenMarketHandler>().HandleAsync(query, cancellationToken));
        if (json)
            CommandContext.WriteJson(Console.Out, answer);
        else
            Show(answer);
        return HostCommands.ExitCode(true);
    }

    private static void Show(ScreenAnswer answer)
    {
        string session = answer.Session?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no session yet";
        AnsiConsole.MarkupLineInterpolated(
            $"[bold]{answer.Matched}[/] of {answer.Evaluated} instruments on {session}; unknown for {answer.Unknown}; {answer.ElapsedMs:0.0} ms");
        if (answer.Items.Count == 0)
            return;
        Table table = new() { Border = TableBorder.None };
        table.AddColumn("symbol").AddColumn("name");
        string[] extra = [.. answer.Items[0].Columns.Keys];
        foreach (string column in (string[])["close", "change", .. extra])
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned());
        foreach (ScreenItem item in answer.Items)
        {
            table.AddRow(
            [
                Markup.Escape(item.Symbol),
                Markup.Escape(item.Name),
                item.Close.ToString("#,##0.00", CultureInfo.InvariantCulture),
                item.ChangeFraction?.ToString("+0.00%;-0.00%", CultureInfo.InvariantCulture) ?? "",
                .. extra.Select(column => item.Columns[column] is var value && double.IsNaN(value) ? "" : value.ToString("0.####", CultureInfo.InvariantCulture)),
            ]);
        }

        AnsiConsole.Write(table);
    }
}
