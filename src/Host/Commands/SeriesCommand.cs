using System.CommandLine;
using System.Text;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Indicators.Expressions.Tables;

namespace TradingChitti.Host.Commands;

/// <summary><c>series compute</c>: expressions over the bars of a CSV file.</summary>
internal static class SeriesCommand
{
    public static Command Create()
    {
        Option<string[]> expressions = new("--expr") { Description = "An expression, such as `bbands(20,2).upper`; may be repeated", HelpName = "E", AllowMultipleArgumentsPerToken = true };
        Option<string?> file = new("--expr-file") { Description = "A file with one expression a line", HelpName = "FILE" };
        Option<string> input = new("--in") { Description = "CSV with date,open,high,low,close,volume", HelpName = "FILE", Required = true };
        Option<string> output = new("--out") { Description = "CSV to write; - for standard output", HelpName = "FILE", Required = true };
        Command compute = new("compute", "Compute expressions over the bars of a CSV file") { expressions, file, input, output };
        compute.SetAction((parsed, cancellationToken) =>
        {
            Compute(
                Collect(parsed.GetValue(expressions) ?? [], parsed.GetValue(file)),
                parsed.GetRequiredValue(input),
                parsed.GetRequiredValue(output),
                cancellationToken);
            return Task.FromResult(HostCommands.ExitCode(true));
        });
        return new("series", "Work with series") { compute };
    }

    private static List<(string Text, string Where)> Collect(string[] given, string? file)
    {
        List<(string Text, string Where)> texts = [.. given.Select(text => (text, "--expr"))];
        if (file is not null)
        {
            using StringReader reader = new(Encoding.UTF8.GetString(CommandContext.ReadFile(file)).TrimStart('\uFEFF'));
            texts.AddRange(ExpressionList.Read(reader).Select(line => (line.Text, $"{file}, line {line.Line}")));
        }

        return texts.Count > 0 ? texts : throw new HostFailure("Name at least one expression with --expr or --expr-file.");
    }

    private static void Compute(List<(string Text, string Where)> texts, string input, string output, CancellationToken cancellationToken)
    {
        SeriesTable table = SeriesTable.Read(new MemoryStream(CommandContext.ReadFile(input))) switch
        {
            SeriesTableOutcome.Read read => read.Table,
            SeriesTableOutcome.Malformed malformed => throw new HostFailure($"{input}, {malformed}"),
            _ => throw new InvalidOperationException("Unknown outcome."),
        };
        List<Expression> parsed = [.. texts.Select(text => ExpressionParser.Parse(text.Text, table.Scope) switch
        {
            ParseOutcome.Parsed success => success.Expression,
            ParseOutcome.Failed failure => throw new HostFailure($"{text.Where}: {Describe(text.Text, failure.Error)}"),
            _ => throw new InvalidOperationException("Unknown outcome."),
        })];
        if (output == "-")
        {
            table.Write(parsed, Console.Out, cancellationToken);
            return;
        }

        string half = output + ".part"; // a file that is there is whole
        try
        {
            using (StreamWriter writer = new(half, append: false, new UTF8Encoding(false)))
                table.Write(parsed, writer, cancellationToken);
            File.Move(half, output, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailure($"{output} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>What is wrong with an expression and where.</summary>
    public static string Describe(string text, ExpressionError error) =>
        $"`{text}` at character {error.Position + 1}: {error.Message}{(error.Suggestion is null ? "" : $" Did you mean `{error.Suggestion}`?")}";
}
