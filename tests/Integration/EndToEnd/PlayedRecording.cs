using System.Text.Json;
using TradingChitti.Host.Embedded;
using TradingChitti.Host.Running;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.EndToEnd;

/// <summary>The small recording played twice into one state folder by the real executable, and what was there after each run.</summary>
public sealed class PlayedRecording : IAsyncLifetime
{
    private readonly StateFolder _state = TestState.Create("replay");
    private HostOutcome? _first;
    private HostOutcome? _second;

    /// <summary>Folder of the recording.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"tradingchitti-recording-{Guid.NewGuid():N}");

    internal StateFolder State => _state;

    internal HostOutcome First => _first ?? throw new InvalidOperationException("The recording has not been played.");

    internal HostOutcome Second => _second ?? throw new InvalidOperationException("The recording has not been played twice.");

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> RowsAfterFirst { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> RowsAfterSecond { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    public async ValueTask InitializeAsync()
    {
        RecordedFolder.Create(Folder);
        _first = await HostProcess.RunAsync(_state, "replay", Folder, "--once", "--json");
        Assert.True(_first.ExitCode == 0, _first.Errors);
        RowsAfterFirst = await MarketRows.ReadAsync(_state, MarketMode.Replay);
        _second = await HostProcess.RunAsync(_state, "replay", Folder, "--once", "--json");
        Assert.True(_second.ExitCode == 0, _second.Errors);
        RowsAfterSecond = await MarketRows.ReadAsync(_state, MarketMode.Replay);
    }

    /// <summary>A number of the first run's summary.</summary>
    internal double Number(string name)
    {
        using JsonDocument summary = JsonDocument.Parse(First.Output);
        return summary.RootElement.GetProperty(name).GetDouble();
    }

    public ValueTask DisposeAsync()
    {
        TestState.Delete(_state, Folder);
        return ValueTask.CompletedTask;
    }
}
