using Azure.Storage.Queues.Models;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class QueueShutdownTests(StorageFixture storage)
{
    [Fact]
    public async Task Stop_WhileAFunctionRuns_LetsItFinish()
    {
        await using FunctionsApp app = await FunctionsApp.StartAsync(storage.CreateAccount(), [typeof(QueueFunctions)]);
        await app.SendAsync("slow", "x");
        await FunctionsApp.EventuallyAsync(() => Task.FromResult(app.Recorder.Calls.Count == 1));
        await app.StopAsync();
        Assert.Equal(0, await app.CountAsync("slow"));
    }

    [Fact]
    public async Task Stop_PastTheDrainTimeout_ReleasesTheMessageAtOnce()
    {
        await using FunctionsApp app = await FunctionsApp.StartAsync(
            storage.CreateAccount(), [typeof(QueueFunctions)], ("LocalFunctions:DrainTimeout", "00:00:00.5"), ("LocalFunctions:VisibilityTimeout", "00:05:00"));
        await app.SendAsync("until-cancelled", "x");
        await FunctionsApp.EventuallyAsync(() => Task.FromResult(app.Recorder.Calls.Count == 1));
        await app.StopAsync();
        QueueMessage released = await app.Queue("until-cancelled").ReceiveMessageAsync();
        Assert.Equal(("x", 2L), (released.Body.ToString(), released.DequeueCount));
    }
}
