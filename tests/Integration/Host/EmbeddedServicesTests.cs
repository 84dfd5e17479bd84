using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Queues;
using Npgsql;
using TradingChitti.Host;
using TradingChitti.Host.Embedded;
using TradingChitti.Tests.Integration.EndToEnd;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Host;

public sealed class EmbeddedServicesTests : IDisposable
{
    private readonly StateFolder _state = TestState.Create("embedded");

    public EmbeddedServicesTests() => Directory.CreateDirectory(_state.Root);

    [Fact]
    public async Task Postgres_StoppedAndStarted_KeepsItsRows()
    {
        NodeTools tools = await ToolsAsync();
        await using (EmbeddedPostgres postgres = await StartPostgresAsync(tools))
            await ExecuteAsync(postgres, "create table kept (value integer); insert into kept values (7)");
        await using EmbeddedPostgres again = await StartPostgresAsync(tools);
        Assert.Equal(7, await ExecuteAsync(again, "select value from kept"));
    }

    [Fact]
    public async Task Postgres_ListensOnLoopbackAndAsksForItsPassword()
    {
        await using EmbeddedPostgres postgres = await StartPostgresAsync(await ToolsAsync());
        NpgsqlConnectionStringBuilder stranger = new(postgres.ConnectionString("postgres")) { Password = "wrong", Pooling = false };
        Assert.Equal("127.0.0.1", stranger.Host);
        await using NpgsqlConnection connection = new(stranger.ConnectionString);
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Postgres_BrokenDataFolder_IsOneSentenceThatSaysHowToMendIt()
    {
        await BreakDatabaseAsync();
        HostFailure failure = await Assert.ThrowsAsync<HostFailure>(async () => await StartPostgresAsync(await ToolsAsync()));
        Assert.Contains(PostgresFolder.Locate(_state, UnprivilegedUser.ForThisProcess()), failure.Message, StringComparison.Ordinal);
        Assert.Contains("doctor --repair", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postgres_HalfMadeDataFolder_IsMadeAgain()
    {
        string half = Path.Combine(PostgresFolder.Locate(_state, UnprivilegedUser.ForThisProcess()), "data.new");
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(Path.Combine(half, "PG_VERSION"), "18");
        await using EmbeddedPostgres postgres = await StartPostgresAsync(await ToolsAsync());
        Assert.Equal(1, await ExecuteAsync(postgres, "select 1"));
    }

    [Fact]
    public async Task Postgres_StateFolderOthersMayNotEnter_StillStarts()
    {
        NodeTools tools = await ToolsAsync();
        if (OperatingSystem.IsWindows())
            Assert.Skip("Folders have no such modes here.");
        else
            File.SetUnixFileMode(_state.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        EmbeddedPostgres postgres = await StartPostgresAsync(tools);
        try
        {
            Assert.Equal(1, await ExecuteAsync(postgres, "select 1"));
        }
        finally
        {
            await postgres.DisposeAsync();
            TestState.Delete(_state, postgres.Root);
        }
    }

    [Fact]
    public async Task Doctor_BrokenDataFolder_NamesItAndRepairsOnDemand()
    {
        await BreakDatabaseAsync();
        HostOutcome ill = await HostProcess.RunAsync(_state, "doctor", "--json");
        Assert.Equal((1, "problem"), (ill.ExitCode, StatusOf(ill, "database")));

        HostOutcome repaired = await HostProcess.RunAsync(_state, "doctor", "--repair", "--json");
        Assert.Equal((0, "good"), (repaired.ExitCode, StatusOf(repaired, "repair")));
        Assert.Equal(0, (await HostProcess.RunAsync(_state, "doctor", "--json")).ExitCode);
    }

    [Fact]
    public async Task Host_SecondOnTheSameFolder_IsOneSentence()
    {
        using IDisposable first = _state.Lock();
        HostOutcome second = await HostProcess.RunAsync(_state, "up");
        Assert.Equal((1, ""), (second.ExitCode, second.Output));
        Assert.Contains("Another TradingChitti host is running", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_Twice_AppliesThenSaysUpToDate()
    {
        Assert.NotEmpty(Applied(await HostProcess.RunAsync(_state, "migrate", "--json")));
        Assert.Empty(Applied(await HostProcess.RunAsync(_state, "migrate", "--json")));
    }

    [Fact]
    public async Task Children_HostKilled_EndAndLoseNothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells a child of its parent's death.");
        using (HostProcess host = HostProcess.Start(_state, "live"))
        {
            await host.WaitForAsync("TradingChitti is ready");
            RunningHost running = RunningHost.Read(_state) ?? throw new InvalidOperationException("The host left no note.");
            QueueClient queue = new(running.Storage, "kept");
            await queue.CreateIfNotExistsAsync();
            await queue.SendMessageAsync("written a moment before the end");
            await host.KillAsync();
        }

        foreach (string pidFile in (string[])["postgres.pid", "azurite.pid"])
            await WaitForEndAsync(pidFile);
        await using EmbeddedAzurite azurite = await EmbeddedAzurite.StartAsync(
            _state, await ToolsAsync(), ["tclive"], _ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(
            "written a moment before the end",
            (await new QueueClient(azurite.ConnectionString("tclive"), "kept").ReceiveMessageAsync()).Value.MessageText);
    }

    public void Dispose() => TestState.Delete(_state);

    private static string StatusOf(HostOutcome outcome, string check)
    {
        using JsonDocument report = JsonDocument.Parse(outcome.Output);
        return report.RootElement.GetProperty("checks").EnumerateArray()
            .First(finding => finding.GetProperty("check").GetString() == check).GetProperty("status").GetString() ?? "";
    }

    private static string[] Applied(HostOutcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using JsonDocument report = JsonDocument.Parse(outcome.Output);
        return [.. report.RootElement.GetProperty("databases").EnumerateArray()
            .SelectMany(database => database.GetProperty("applied").EnumerateArray().Select(name => name.GetString() ?? ""))];
    }

    private static async Task<object?> ExecuteAsync(EmbeddedPostgres postgres, string sql)
    {
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task BreakDatabaseAsync()
    {
        await using (EmbeddedPostgres postgres = await StartPostgresAsync(await ToolsAsync()))
            Assert.NotNull(postgres);
        File.Delete(Path.Combine(PostgresFolder.Locate(_state, UnprivilegedUser.ForThisProcess()), "data", "global", "pg_control"));
    }

    private async Task<NodeTools> ToolsAsync()
    {
        try
        {
            return await NodeTools.EnsureAsync(_state, _ => { }, TestContext.Current.CancellationToken);
        }
        catch (HostFailure failure)
        {
            TestState.Missing(failure);
            throw;
        }
    }

    private Task<EmbeddedPostgres> StartPostgresAsync(NodeTools tools) =>
        EmbeddedPostgres.StartAsync(_state, tools, _ => { }, TestContext.Current.CancellationToken);

    private async Task WaitForEndAsync(string pidFile)
    {
        string file = Directory.EnumerateFiles(_state.Root, pidFile, SearchOption.AllDirectories).Single();
        int id = int.Parse((await File.ReadAllTextAsync(file)).Split(' ')[0], null);
        for (int look = 0; look < 300; look++)
        {
            if (!IsRunning(id))
                return;
            await Task.Delay(100);
        }

        Assert.Fail($"{pidFile}: process {id} still runs half a minute after its host was killed.");
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
