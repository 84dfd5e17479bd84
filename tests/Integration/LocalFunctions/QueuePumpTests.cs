using System.Diagnostics;
using System.Text;
using Azure.Storage.Queues.Models;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class QueuePumpTests(StorageFixture storage) : IAsyncLifetime
{
    private FunctionsApp _app = null!; // set before each test

    public async ValueTask InitializeAsync() => _app = await FunctionsApp.StartAsync(storage.CreateAccount(), [typeof(QueueFunctions)]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Message_Taken_IsBoundWithItsMetadataAndDeleted()
    {
        await _app.Queue("take").CreateIfNotExistsAsync();
        SendReceipt sent = await _app.Queue("take").SendMessageAsync("""{"symbol":"SBIN","quantity":7}""");
        await _app.QuietAsync("take");
        Assert.Equal([new Delivery("SBIN", sent.MessageId, 1, sent.InsertionTime)], _app.Recorder.Calls.Cast<Delivery>());
    }

    [Fact]
    public async Task ByteParameter_Message_IsTheDecodedBody()
    {
        await _app.SendAsync("take-bytes", "₹");
        await _app.QuietAsync("take-bytes");
        Assert.Equal(Encoding.UTF8.GetBytes("₹"), Assert.IsType<byte[]>(Assert.Single(_app.Recorder.Calls)));
    }

    [Fact]
    public async Task MessageField_NamedId_ShadowsTheMessageId()
    {
        await _app.SendAsync("shadow", """{"id":"from the message"}""");
        await _app.QuietAsync("shadow");
        Assert.Equal(["from the message"], _app.Recorder.Calls);
    }

    [Fact]
    public async Task FirstDelivery_Fails_IsDeliveredAgain()
    {
        await _app.SendAsync("fail-once", "x");
        await _app.QuietAsync("fail-once");
        Assert.Equal([1L, 2L], _app.Recorder.Calls);
    }

    [Fact]
    public async Task EveryDelivery_Fails_MovesTheBodyToThePoisonQueue()
    {
        await _app.SendAsync("fail-always", "₹ 5");
        Assert.Equal("₹ 5", await _app.ReceiveAsync("fail-always-poison"));
    }

    [Fact]
    public async Task EveryDelivery_Fails_RunsFiveTimes()
    {
        await _app.SendAsync("fail-always", "x");
        await _app.QuietAsync("fail-always");
        Assert.Equal(Enumerable.Repeat<object>("x", 5), _app.Recorder.Calls);
    }

    [Theory]
    [InlineData("{not json")]
    [InlineData("null")]
    public async Task Body_ThatDoesNotDeserialize_EndsInThePoisonQueue(string body)
    {
        await _app.SendAsync("unreadable", body);
        Assert.Equal(body, await _app.ReceiveAsync("unreadable-poison"));
    }

    [Fact]
    public async Task Body_ThatIsNotBase64_EndsInThePoisonQueueReadably()
    {
        await _app.SendRawAsync("unreadable", "plain text!");
        Assert.Equal("plain text!", await _app.ReceiveAsync("unreadable-poison"));
    }

    [Fact]
    public async Task BadBody_BesideGoodOnes_DoesNotHoldThemUp()
    {
        await _app.SendRawAsync("take", "plain text!");
        await _app.SendAsync("take", """{"symbol":"TCS","quantity":1}""");
        await _app.QuietAsync("take");
        Assert.Equal(["TCS"], _app.Recorder.Calls.Cast<Delivery>().Select(delivery => delivery.Symbol));
    }

    [Fact]
    public async Task ArrayOutput_OfObjects_IsOneMessageEach()
    {
        await _app.SendAsync("relay", "INFY");
        await FunctionsApp.EventuallyAsync(async () => await _app.CountAsync("relayed") == 2);
        // No serializer is configured here, so names are written as declared.
        Assert.Equal("""{"Symbol":"INFY","Quantity":1}""", await _app.ReceiveAsync("relayed"));
    }

    [Fact]
    public async Task Output_OfNull_SendsNothing()
    {
        await _app.SendAsync("relay-nothing", "INFY");
        await _app.QuietAsync("relay-nothing");
        Assert.Equal(0, await _app.CountAsync("relayed-nothing"));
    }

    [Fact]
    public async Task Output_ThatFails_FailsTheFunctionSoTheMessageComesAgain()
    {
        await _app.SendAsync("output-fails-once", "small enough");
        Assert.Equal("small enough", await _app.ReceiveAsync("output-fails-once-out"));
        Assert.Equal([1, 2], _app.Recorder.Calls);
    }

    [Fact]
    public async Task Function_LongerThanTheVisibilityTimeout_RunsOnce()
    {
        await _app.SendAsync("slow", "x");
        await _app.QuietAsync("slow");
        Assert.Equal(["x"], _app.Recorder.Calls);
    }

    [Fact]
    public async Task Batch_OfForty_RunsEachOnce()
    {
        for (int i = 0; i < 40; i++)
            await _app.SendAsync("take", $$"""{"symbol":"S{{i}}","quantity":{{i}}}""");
        await _app.QuietAsync("take");
        Assert.Equal(
            Enumerable.Range(0, 40).Select(i => $"S{i}").Order(StringComparer.Ordinal),
            _app.Recorder.Calls.Cast<Delivery>().Select(delivery => delivery.Symbol).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TraceParent_InTheMessage_IsTheTraceOfTheInvocation()
    {
        const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "TradingChitti",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await _app.SendAsync("trace", $$"""{"traceParent":"00-{{TraceId}}-00f067aa0ba902b7-01"}""");
        await _app.QuietAsync("trace");
        Assert.Equal([TraceId], _app.Recorder.Calls);
    }

    [Fact]
    public async Task PoisonQueue_WithAReader_HasNoPoisonQueueOfItsOwn()
    {
        await using FunctionsApp app = await FunctionsApp.StartAsync(
            storage.CreateAccount(), [typeof(QueueFunctions)], ("LocalFunctions:MaxDequeueCount", "1"));
        await app.SendAsync("stored-poison", "x");
        await app.QuietAsync("stored-poison");
        Assert.Equal([1, 2], app.Recorder.Calls);
        Assert.False(await app.Queue("stored-poison-poison").ExistsAsync());
    }

    [Fact]
    public async Task Counters_AfterARetriedMessage_TellEndsAndFailures()
    {
        await _app.SendAsync("fail-once", "x");
        await _app.QuietAsync("fail-once");
        Assert.Equal((2L, 1L, 0L), (_app.Invoker.CompletedInvocations, _app.Invoker.FailedInvocations, _app.Invoker.PendingInvocations));
    }
}
