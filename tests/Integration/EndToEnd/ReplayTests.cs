using System.Text.Json;
using TradingChitti.Host.Embedded;
using TradingChitti.Host.Running;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.EndToEnd;

public sealed class ReplayTests(PlayedRecording played) : IClassFixture<PlayedRecording>
{
    public static TheoryData<string, double> Expected => new()
    {
        { "feeds", RecordedFolder.GoodFeeds + RecordedFolder.BadFeeds },
        { "feedsFailed", RecordedFolder.BadFeeds },
        { "imports", 5 + RecordedFolder.HistorySymbols.Length + RecordedFolder.Days.Length + RecordedFolder.BadSessions },
        { "importsRefused", RecordedFolder.BadSessions },
        { "poison", 0 },
        { "failures", 0 },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Once_Summary_CountsWhatTheRecordingHolds(string name, double expected) => Assert.Equal(expected, played.Number(name));

    [Fact]
    public void Once_Bars_AreThoseOfEveryReadableFile()
    {
        int sessions = RecordedFolder.Days.Sum(day => RecordedFolder.SessionLines(day).Length - 1);
        int histories = RecordedFolder.HistorySymbols.Sum(symbol => RecordedFolder.HistoryLines(symbol).Length - 1);
        Assert.Equal(sessions + histories, played.Number("bars"));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("mentions")]
    [InlineData("series")]
    [InlineData("alerts")]
    public void Once_Pipeline_ReachesItsEnd(string name) => Assert.True(played.Number(name) > 0, played.First.Output);

    [Fact]
    public void Once_EveryAlert_WasHandedOver() => Assert.Equal(played.Number("alerts"), played.Number("deliveries"));

    [Fact]
    public void Once_SummaryAsJson_HoldsOnlyNumbers()
    {
        using JsonDocument summary = JsonDocument.Parse(played.First.Output);
        Assert.All(summary.RootElement.EnumerateObject(), property => Assert.Equal(JsonValueKind.Number, property.Value.ValueKind));
    }

    [Fact]
    public void Once_BadSessions_AreInTheImportLogWithTheirReason()
    {
        string[] refused = [.. played.RowsAfterFirst["imports"].Where(row => row.Contains("| failed |", StringComparison.Ordinal))];
        Assert.Contains(refused, row => row.Contains("cut off", StringComparison.Ordinal));
        Assert.Contains(refused, row => row.Contains("segment", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("replay-feeds-page")]
    [InlineData("replay-feeds-malformed")]
    public void Once_BadFeed_IsInFeedHealth(string feed) =>
        Assert.Contains(played.RowsAfterFirst["feeds"], row => row.StartsWith(feed, StringComparison.Ordinal) && row.EndsWith("| False", StringComparison.Ordinal));

    [Fact]
    public void Once_Twice_ChangesNoRow() => Assert.Empty(MarketRows.Differences(played.RowsAfterFirst, played.RowsAfterSecond));

    [Fact]
    public async Task Once_KilledInTheMiddleAndStartedAgain_EndsWithTheSameRows()
    {
        StateFolder state = TestState.Create("killed");
        try
        {
            using (HostProcess killed = HostProcess.Start(state, "replay", played.Folder, "--once", "--json"))
            {
                await killed.WaitForAsync(RecordedFolder.MiddleSession);
                await killed.KillAsync();
            }

            HostOutcome resumed = await HostProcess.RunAsync(state, "replay", played.Folder, "--once", "--json");
            Assert.True(resumed.ExitCode == 0, resumed.Errors);
            Assert.Empty(MarketRows.Differences(played.RowsAfterFirst, await MarketRows.ReadAsync(state, MarketMode.Replay)));
        }
        finally
        {
            TestState.Delete(state);
        }
    }

    [Fact]
    public async Task Screen_AfterAReplay_AsksTheReplayedMarket()
    {
        HostOutcome outcome = await HostProcess.RunAsync(played.State, "screen", "close > 0", "--json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using JsonDocument answer = JsonDocument.Parse(outcome.Output);
        Assert.Equal(RecordedFolder.Companies, answer.RootElement.GetProperty("matched").GetInt32());
        Assert.Equal(RecordedFolder.Days[^1], answer.RootElement.GetProperty("session").GetString());
    }

    [Fact]
    public async Task Screen_UnknownName_SaysWhereAndWhatIsNear()
    {
        HostOutcome outcome = await HostProcess.RunAsync(played.State, "screen", "close > 0 and rsj(14) < 30", "--json");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("at character 15", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("rsi", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_FolderWithoutAManifest_IsOneSentence()
    {
        HostOutcome outcome = await HostProcess.RunAsync(played.State, "replay", Path.GetTempPath(), "--once", "--json");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("error: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.Trim().Split('\n'));
    }
}
