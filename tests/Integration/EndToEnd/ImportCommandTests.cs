using System.Text;
using System.Text.Json;
using TradingChitti.Host.Embedded;
using TradingChitti.Tests.Integration.Fixtures;
using TradingChitti.Tests.Integration.MarketData;

namespace TradingChitti.Tests.Integration.EndToEnd;

/// <summary><c>import</c> as a user runs it, on a small folder of good and bad files.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly StateFolder _state = TestState.Create("import");
    private readonly string _folder = Directory.CreateTempSubdirectory("tradingchitti-import-").FullName;

    public ImportCommandTests()
    {
        byte[] day = MarketBed.SecFull(new(2026, 2, 20), ("INFY", 1500), ("TCS", 3000));
        Write("days/b.csv", MarketBed.SecFull(new(2026, 2, 23), ("INFY", 1510), ("TCS", 3010)));
        Write("days/a.csv", day);
        Write("lists/EQUITY_L.csv", MarketBed.SecurityList(("INFY", "INE009A01021")));
        Write("vendor/INFY.csv", "Date,Adj Close,Close,High,Low,Open,Volume\n2026-02-20,1490,1500,1500,1500,1500,10\n"u8.ToArray());
        Write("bad/cut.csv", day[..^30]);
        Write("bad/latin.csv", [.. "a,b,c\n"u8, 0xE9, .. ",2,3\n"u8]);
        Write("bad/negative.csv", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(day).Replace("3000", "-3000")));
        Write("bad/future.csv", MarketBed.SecFull(new(2099, 1, 2), ("INFY", 1500)));
        Write("bad/commas.csv", [.. Enumerable.Repeat((byte)',', 3 << 20)]);
        using FileStream bomb = File.Create(Path.Combine(_folder, "bad/bomb.csv"));
        bomb.SetLength(1L << 30); // 1 GiB, of which the disk holds nothing
    }

    [Fact]
    public async Task Folder_TwiceAndTwoAtOnce_IsTakenOnce()
    {
        using (HostProcess first = HostProcess.Start(_state, "import", _folder, "--json"))
        using (HostProcess second = HostProcess.Start(_state, "import", _folder, "--json"))
        {
            HostOutcome[] both = [await first.WaitAsync(), await second.WaitAsync()];
            if (both[0].Errors.Contains("npm", StringComparison.OrdinalIgnoreCase) && both.Any(outcome => outcome.ExitCode != 0))
                TestState.Missing(new TradingChitti.Host.HostFailure(both[0].Errors));
            Assert.All(both, outcome => Assert.True(outcome.ExitCode == 0, outcome.Errors));
            JsonElement[][] files = [.. both.Select(outcome => Files(outcome.Output))];
            Assert.All(files, list => Assert.Equal(10, list.Length));
            Assert.Equal( // each of the good ones by one of the two
                ["EQUITY_L.csv", "INFY.csv", "a.csv", "b.csv", "negative.csv"],
                files.SelectMany(list => list).Where(IsTaken).Select(NameOf).Order(StringComparer.Ordinal));
        }

        HostOutcome again = await HostProcess.RunAsync(_state, "import", Path.Combine(_folder, "**/*.csv"), "--json");
        JsonElement[] known = Files(again.Output);
        Assert.DoesNotContain(known, IsTaken);
        Assert.Equal(
            ["instruments EQUITY_L.csv", "session negative.csv", "session a.csv", "session b.csv", "vendor INFY.csv"],
            known.Where(file => file.GetProperty("alreadyImported").GetBoolean())
                .Select(file => $"{file.GetProperty("kind").GetString()} {NameOf(file)}"));
        Assert.Contains("is not UTF-8", ReasonOf(known, "latin.csv"), StringComparison.Ordinal);
        Assert.Contains("2099-01-02, which has not come yet", ReasonOf(known, "future.csv"), StringComparison.Ordinal);
        Assert.Contains("cut off", ReasonOf(known, "cut.csv"), StringComparison.Ordinal);
        Assert.Contains("no market file's is", ReasonOf(known, "commas.csv"), StringComparison.Ordinal);
        Assert.Contains("1024 MiB", ReasonOf(known, "bomb.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPath_IsSaidAndFails()
    {
        HostOutcome outcome = await HostProcess.RunAsync(_state, "import", Path.Combine(_folder, "nothing.csv"));
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("there is no such file or folder", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_StopsBetweenFilesAndGoesOnLater()
    {
        string days = Path.Combine(TestState.SharedData, "ohlcv", "bhav_secfull");
        HostOutcome stopped;
        using (HostProcess host = HostProcess.Start(_state, "import", days, "--json"))
        {
            await host.WaitForAsync("50 of 74 files");
            stopped = await host.InterruptAsync();
        }

        Assert.Equal(130, stopped.ExitCode);
        int taken = Files(stopped.Output).Count(IsTaken);
        Assert.InRange(taken, 50, 73);
        JsonElement[] rest = Files((await HostProcess.RunAsync(_state, "import", days, "--json")).Output);
        Assert.Equal((taken, 74 - taken), (rest.Count(file => file.GetProperty("alreadyImported").GetBoolean()), rest.Count(IsTaken)));
    }

    public void Dispose() => TestState.Delete(_state, _folder);

    private static bool IsTaken(JsonElement file) => file.GetProperty("taken").GetInt32() > 0;

    private static string NameOf(JsonElement file) => Path.GetFileName(file.GetProperty("file").GetString()!); // every file has one

    private static JsonElement[] Files(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("files").EnumerateArray()];

    private static string ReasonOf(JsonElement[] files, string name)
    {
        JsonElement file = Assert.Single(files, file => NameOf(file) == name);
        Assert.True(file.GetProperty("refused").GetBoolean());
        return file.GetProperty("reasons")[0].GetString()!; // a refused file has a reason
    }

    private void Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // it lies in the folder
        File.WriteAllBytes(path, content);
    }
}
