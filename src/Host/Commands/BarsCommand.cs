using System.CommandLine;
using System.Globalization;
using System.Text;
using TradingChitti.App.Api;
using TradingChitti.Host.Running;
using TradingChitti.Market;

namespace TradingChitti.Host.Commands;

/// <summary><c>bars export</c>: the bars of one instrument as CSV, as <c>series compute</c> reads them.</summary>
internal static class BarsCommand
{
    public static Command Create()
    {
        Argument<string> symbol = new("SYMBOL") { Description = "Current or former trading symbol" };
        Option<bool> adjusted = new("--adjusted") { Description = "On the scale of the newest session; as published by default" };
        Option<string> timeframe = new("--timeframe") { Description = "daily, weekly or monthly", HelpName = "T", DefaultValueFactory = _ => "daily" };
        timeframe.AcceptOnlyFromAmong([.. LongerBarsReader.Names]);
        Option<string> output = new("--out") { Description = "CSV to write; - for standard output", HelpName = "FILE", DefaultValueFactory = _ => "-" };
        Option<string?> mode = CommandContext.ModeOption("Which market to ask; the one a host shows or showed last by default");
        Command export = new("export", "Write the bars of one instrument as CSV") { symbol, adjusted, timeframe, output, mode };
        export.SetAction((parsed, cancellationToken) => ExportAsync(
            CommandContext.From(parsed),
            parsed.GetRequiredValue(symbol),
            parsed.GetValue(adjusted),
            LongerBarsReader.Find(parsed.GetValue(timeframe)),
            parsed.GetRequiredValue(output),
            MarketMode.Find(parsed.GetValue(mode)),
            cancellationToken));
        return new("bars", "Work with bars") { export };
    }

    /// <summary>Writes a header and one line a bar: shortest text that reads back as the same number, nothing for what is not known.</summary>
    public static void Write(BarFrame frame, TextWriter writer)
    {
        bool hasDelivery = frame.TryGetColumn("delivery", out ReadOnlySpan<double> delivery) && delivery.ContainsAnyExcept(double.NaN);
        writer.Write(hasDelivery ? "date,open,high,low,close,volume,delivery\n" : "date,open,high,low,close,volume\n");
        for (int bar = 0; bar < frame.Count; bar++)
        {
            writer.Write(frame.Sessions[bar].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (double value in (ReadOnlySpan<double>)[frame.Open[bar], frame.High[bar], frame.Low[bar], frame.Close[bar], frame.Volume[bar]])
                WriteField(writer, value);
            if (hasDelivery)
                WriteField(writer, delivery[bar]);
            writer.Write('\n');
        }
    }

    private static async Task<int> ExportAsync(
        CommandContext context,
        string symbol,
        bool adjusted,
        Timeframe timeframe,
        string output,
        MarketMode? asked,
        CancellationToken cancellationToken)
    {
        await using MarketServices market = await MarketServices.OpenAsync(context, asked, cancellationToken);
        BarFrame frame = MarketServices.Answer(await market.Get<ExportBarsHandler>().HandleAsync(symbol, adjusted, timeframe, cancellationToken));
        if (output == "-")
        {
            Write(frame, Console.Out);
            return HostCommands.ExitCode(true);
        }

        string half = output + ".part"; // a file that is there is whole
        try
        {
            await using (StreamWriter writer = new(half, append: false, new UTF8Encoding(false)))
                Write(frame, writer);
            File.Move(half, output, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailure($"{output} cannot be written: {exception.Message}", exception);
        }

        context.Steps.Say("bars", $"{frame.Count} written to {output}");
        return HostCommands.ExitCode(true);
    }

    private static void WriteField(TextWriter writer, double value)
    {
        writer.Write(',');
        if (!double.IsNaN(value))
            writer.Write(value.ToString("R", CultureInfo.InvariantCulture));
    }
}
