using System.Diagnostics;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed record Order(string Symbol, int Quantity);

public sealed record Delivery(string Symbol, string MessageId, int DequeueCount, DateTimeOffset InsertionTime);

public sealed class QueueFunctions(Recorder recorder)
{
    [Function("Take")]
    public Task TakeAsync(
        [QueueTrigger("take")] Order order, string id, int dequeueCount, DateTimeOffset insertionTime, CancellationToken cancellationToken)
    {
        recorder.Add(new Delivery(order.Symbol, id, dequeueCount, insertionTime));
        return Task.Delay(1, cancellationToken);
    }

    [Function("TakeBytes")]
    public void TakeBytes([QueueTrigger("take-bytes")] byte[] body) => recorder.Add(body);

    [Function("Shadow")]
    public void Shadow([QueueTrigger("shadow")] string text, string id) => recorder.Add(id);

    [Function("Trace")]
    public void Trace([QueueTrigger("trace")] string text) => recorder.Add(Activity.Current?.TraceId.ToHexString() ?? "none");

    [Function("FailOnce")]
    public void FailOnce([QueueTrigger("fail-once")] string text, long dequeueCount)
    {
        recorder.Add(dequeueCount);
        if (dequeueCount == 1)
            throw new InvalidOperationException("The first delivery fails.");
    }

    [Function("FailAlways")]
    public Task FailAlwaysAsync([QueueTrigger("fail-always")] string text)
    {
        recorder.Add(text);
        throw new InvalidOperationException("Every delivery fails.");
    }

    [Function("StorePoison")]
    public void StorePoison([QueueTrigger("stored-poison")] string text, int dequeueCount)
    {
        recorder.Add(dequeueCount);
        if (dequeueCount == 1)
            throw new InvalidOperationException("The first delivery fails.");
    }

    [Function("Unreadable")]
    public void Unreadable([QueueTrigger("unreadable")] Order order) => recorder.Add(order);

    [Function("Relay")]
    [QueueOutput("relayed")]
    public Order[] Relay([QueueTrigger("relay")] string symbol) => [new(symbol, 1), new(symbol, 2)];

    [Function("RelayNothing")]
    [QueueOutput("relayed-nothing")]
    public Task<Order?> RelayNothingAsync([QueueTrigger("relay-nothing")] string symbol)
    {
        recorder.Add(symbol);
        return Task.FromResult<Order?>(null);
    }

    /// <summary>Its first output is larger than a queue takes.</summary>
    [Function("OutputFailsOnce")]
    [QueueOutput("output-fails-once-out")]
    public string OutputFailsOnce([QueueTrigger("output-fails-once")] string text, int dequeueCount)
    {
        recorder.Add(dequeueCount);
        return dequeueCount == 1 ? new string('x', 70_000) : text;
    }

    /// <summary>Runs longer than the visibility timeout of two seconds.</summary>
    [Function("Slow")]
    public async Task SlowAsync([QueueTrigger("slow")] string text, CancellationToken cancellationToken)
    {
        recorder.Add(text);
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
    }

    [Function("UntilCancelled")]
    public async Task UntilCancelledAsync([QueueTrigger("until-cancelled")] string text, CancellationToken cancellationToken)
    {
        recorder.Add(text);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
