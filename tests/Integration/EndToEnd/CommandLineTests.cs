using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TradingChitti.Host.Embedded;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.EndToEnd;

/// <summary>Commands that need no database, run as a user runs them.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const double Tolerance = 1e-9; // relative; the stated agreement with TA-Lib

    private readonly StateFolder _state = TestState.Create("commands");
    private readonly string _folder = Directory.CreateTempSubdirectory("tradingchitti-files-").FullName;

    public static TheoryData<string, string, string, string> GoldenColumns => new()
    {
        { "sma(30)", "sma(30)", "SMA", "outReal" },
        { "ema(30)", "ema(30)", "EMA", "outReal" },
        { "rsi(14)", "rsi(14)", "RSI", "outReal" },
        { "bbands(5,2)", "bbands(5,2).upper", "BBANDS", "outRealUpperBand" },
        { "bbands(5,2)", "bbands(5,2).middle", "BBANDS", "outRealMiddleBand" },
        { "bbands(5,2).lower", "bbands(5,2).lower", "BBANDS", "outRealLowerBand" },
        { "atr(14)", "atr(14)", "ATR", "outReal" },
    };

    [Theory]
    [MemberData(nameof(GoldenColumns))]
    public async Task SeriesCompute_GoldenBars_GivesTheOraclesNumbers(string expression, string column, string function, string output)
    {
        string bars = WriteGoldenBars();
        string result = Path.Combine(_folder, "out.csv");
        HostOutcome outcome = await HostProcess.RunAsync(_state, "series", "compute", "--expr", expression, "--in", bars, "--out", result);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        (int first, double[] expected) = ReadOracle(function, output);
        double?[] actual = ReadColumn(result, column);
        Assert.All(actual.Take(first), value => Assert.Null(value));
        Assert.Equal(expected.Length, actual.Length - first);
        Assert.All(expected.Zip(actual.Skip(first)), pair =>
            Assert.True(Math.Abs(pair.First - pair.Second!.Value) <= Tolerance * Math.Max(1, Math.Abs(pair.First)), $"{pair.First:R} and {pair.Second:R}"));
    }

    [Fact]
    public async Task SeriesCompute_ExpressionFile_WritesOneColumnALineInOrder()
    {
        string file = Path.Combine(_folder, "expressions.txt");
        await File.WriteAllTextAsync(file, "# two of them\nsma(2)\n\nmacd(12,26,9)\n");
        string result = Path.Combine(_folder, "out.csv");
        HostOutcome outcome = await HostProcess.RunAsync(
            _state, "series", "compute", "--expr-file", file, "--in", WriteGoldenBars(), "--out", result);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.StartsWith("date,sma(2),", (await File.ReadAllLinesAsync(result))[0], StringComparison.Ordinal);
        Assert.Equal(5, Split((await File.ReadAllLinesAsync(result))[0]).Length);
    }

    [Fact]
    public async Task SeriesCompute_UnknownName_SaysWhereAndLeavesNoFile()
    {
        string result = Path.Combine(_folder, "out.csv");
        HostOutcome outcome = await HostProcess.RunAsync(_state, "series", "compute", "--expr", "smq(5)", "--in", WriteGoldenBars(), "--out", result);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("`smq(5)` at character 1", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "out.csv*"));
    }

    [Fact]
    public async Task FeedsParse_Feed_WritesOnlyJson()
    {
        string feed = Path.Combine(_folder, "feed.xml");
        await File.WriteAllTextAsync(feed, "<rss version=\"2.0\"><channel><title>t</title><item><title>a &amp; b</title></item></channel></rss>");
        HostOutcome outcome = await HostProcess.RunAsync(_state, "feeds", "parse", feed, "--json");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        Assert.Equal("a & b", document.RootElement.GetProperty("entries")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task FeedsParse_WebPage_FailsWithTheReason()
    {
        string page = Path.Combine(_folder, "page.xml");
        await File.WriteAllTextAsync(page, "<!DOCTYPE html><html><body>no feed</body></html>");
        HostOutcome outcome = await HostProcess.RunAsync(_state, "feeds", "parse", page, "--json");
        Assert.Equal(1, outcome.ExitCode);
        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        Assert.Equal("htmlPage", document.RootElement.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task NewsAnalyze_Headlines_AddsSentimentAndCompanies()
    {
        string input = Path.Combine(_folder, "in.jsonl");
        string output = Path.Combine(_folder, "out.jsonl");
        await File.WriteAllTextAsync(input, """{"id":7,"title":"Infosys profit jumps 20%, beats estimates"}""" + "\n");
        HostOutcome outcome = await HostProcess.RunAsync(_state, "news", "analyze", "--in", input, "--out", output);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using JsonDocument line = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(output)));
        Assert.Equal(7, line.RootElement.GetProperty("id").GetInt32());
        Assert.Equal("positive", line.RootElement.GetProperty("headline").GetProperty("label").GetString());
        Assert.Equal("INFY", line.RootElement.GetProperty("entities")[0].GetProperty("symbol").GetString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("replay")]
    [InlineData("up", "--port", "80")]
    public async Task Misuse_IsSaidOnStandardErrorAlone(params string[] arguments)
    {
        HostOutcome outcome = await HostProcess.RunAsync(_state, arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("error: ", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => TestState.Delete(_state, _folder);

    private static string Golden(string name)
    {
        string file = Path.Combine(TestState.SharedData, "golden", "indicators", name);
        if (!File.Exists(file))
            TestState.Missing(new TradingChitti.Host.HostFailure($"The golden data {file} is missing."));
        return file;
    }

    private static (int First, double[] Values) ReadOracle(string function, string output)
    {
        using GZipStream unpacked = new(File.OpenRead(Golden("oracle_rw600.jsonl.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        while (reader.ReadLine() is { } line)
        {
            if (!line.Contains($"\"fn\":\"{function}\"", StringComparison.Ordinal) || !line.Contains("\"case\":\"default\"", StringComparison.Ordinal))
                continue;
            using JsonDocument record = JsonDocument.Parse(line);
            return (
                record.RootElement.GetProperty("begIdx").GetInt32(),
                [.. record.RootElement.GetProperty("out").GetProperty(output).EnumerateArray().Select(value => value.GetDouble())]);
        }

        throw new InvalidOperationException($"The oracle has no default case of {function}.");
    }

    private static double?[] ReadColumn(string file, string column)
    {
        string[] lines = File.ReadAllLines(file);
        int position = Array.IndexOf(Split(lines[0]), column);
        Assert.True(position > 0, lines[0]);
        return [.. lines.Skip(1).Select(line => Split(line)[position]).Select(cell => cell.Length == 0 ? (double?)null : double.Parse(cell, CultureInfo.InvariantCulture))];
    }

    // Commas inside quotes belong to a column's name.
    private static string[] Split(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        foreach (char letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(letter);
        }

        return [.. cells, cell.ToString()];
    }

    private string WriteGoldenBars()
    {
        string[] lines = File.ReadAllLines(Golden("input_rw600.csv"));
        DateOnly day = new(2020, 1, 1);
        string file = Path.Combine(_folder, "bars.csv");
        File.WriteAllLines(
            file,
            [
                "date,open,high,low,close,volume",
                .. lines.Skip(1).Select((line, bar) => $"{day.AddDays(bar):yyyy-MM-dd},{line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]}"),
            ]);
        return file;
    }
}
