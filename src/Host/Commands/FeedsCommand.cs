using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using TradingChitti.Feeds;

namespace TradingChitti.Host.Commands;

/// <summary><c>feeds parse</c>: what the feed reader makes of a file.</summary>
internal static class FeedsCommand
{
    private const int TitleWidth = 90;

    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "A feed as received: RSS, Atom, RDF or JSON Feed" };
        Option<bool> json = CommandContext.JsonOption();
        Command parse = new("parse", "Read a feed from a file") { file, json };
        parse.SetAction(parsed => HostCommands.ExitCode(Parse(parsed.GetRequiredValue(file), parsed.GetValue(json))));
        return new("feeds", "Work with feeds") { parse };
    }

    private static bool Parse(string file, bool json)
    {
        bool readable = FeedReader.TryParse(CommandContext.ReadFile(file), FeedHints.None, out FeedDocument? feed, out FeedProblem? problem);
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            using Utf8JsonWriter writer = new(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            if (feed is not null)
                FeedJson.Write(writer, feed);
            else if (problem is not null)
                FeedJson.Write(writer, problem);
        }
        else if (feed is not null)
        {
            Show(feed);
        }

        if (problem is not null)
            Console.Error.WriteLine($"error: {file} is not a feed: {problem.Reason}.");
        return readable;
    }

    private static void Show(FeedDocument feed)
    {
        IAnsiConsole console = AnsiConsole.Console;
        console.MarkupLineInterpolated($"[bold]{feed.Title ?? "(no title)"}[/] — {feed.Format}, {feed.Encoding}, {feed.Entries.Count} entries");
        Table table = new() { Border = TableBorder.None };
        table.AddColumns("published (UTC)", "title");
        foreach (FeedEntry entry in feed.Entries)
        {
            string at = (entry.Published ?? entry.Updated)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-";
            table.AddRow(Markup.Escape(at), Markup.Escape(entry.Title.Length > TitleWidth ? entry.Title[..TitleWidth] + "…" : entry.Title));
        }

        console.Write(table);
        foreach (string warning in feed.Warnings)
            console.MarkupLineInterpolated($"[yellow]{warning}[/]");
    }
}
