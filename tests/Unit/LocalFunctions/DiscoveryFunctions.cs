using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>Functions declared wrongly, one mistake a class.</summary>
public static class Wrong
{
    public sealed record Body(string Symbol);

    public sealed class NoTrigger
    {
        [Function("F")]
        public void Run(string text) => _ = text;
    }

    public sealed class TwoTriggers
    {
        [Function("F")]
        public void Run([QueueTrigger("one")] string one, [QueueTrigger("two")] string two) => _ = one + two;
    }

    public sealed class BadName
    {
        [Function("1st")]
        public void Run([QueueTrigger("one")] string one) => _ = one;
    }

    public sealed class NotPublic
    {
        [Function("F")]
        internal void Run([QueueTrigger("one")] string one) => _ = one;
    }

    public abstract class Abstract
    {
        [Function("F")]
        public void Run([QueueTrigger("one")] string one) => _ = one;
    }

    public sealed class AsyncVoid
    {
        [Function("F")]
        public async void Run([QueueTrigger("one")] string one) => await Task.FromResult(one);
    }

    public sealed class FiveFields
    {
        [Function("F")]
        public void Run([TimerTrigger("0 9 * * *")] TimerInfo timer) => _ = timer;
    }

    public sealed class TimerAsString
    {
        [Function("F")]
        public void Run([TimerTrigger("0 0 9 * * *")] string timer) => _ = timer;
    }

    public sealed class TimerWithMore
    {
        [Function("F")]
        public void Run([TimerTrigger("0 0 9 * * *")] TimerInfo timer, string id) => _ = id + timer;
    }

    public sealed class RetriedQueue
    {
        [Function("F")]
        [FixedDelayRetry(3, "00:00:10")]
        public void Run([QueueTrigger("one")] string one) => _ = one;
    }

    public sealed class BadInterval
    {
        [Function("F")]
        [FixedDelayRetry(3, "10 s")]
        public void Run([TimerTrigger("0 0 9 * * *")] TimerInfo timer) => _ = timer;
    }

    public sealed class MissingSetting
    {
        [Function("F")]
        public void Run([TimerTrigger("%Schedules:Nowhere%")] TimerInfo timer) => _ = timer;
    }

    public sealed class BadQueueName
    {
        [Function("F")]
        public void Run([QueueTrigger("Fetch_Feed")] string one) => _ = one;
    }

    public sealed class SdkMessage
    {
        [Function("F")]
        public void Run([QueueTrigger("one")] QueueMessage one) => _ = one;
    }

    public sealed class UnknownMetadata
    {
        [Function("F")]
        public void Run([QueueTrigger("one")] string one, string messageId) => _ = one + messageId;
    }

    public sealed class MetadataOfAnotherType
    {
        [Function("F")]
        public void Run([QueueTrigger("one")] string one, Guid id) => _ = one + id;
    }

    public sealed class LostResult
    {
        [Function("F")]
        public Task<Body> RunAsync([QueueTrigger("one")] Body one) => Task.FromResult(one);
    }

    public sealed class OutputOfNothing
    {
        [Function("F")]
        [QueueOutput("two")]
        public Task RunAsync([QueueTrigger("one")] string one) => Task.FromResult(one);
    }

    public sealed class SignalROfText
    {
        [Function("F")]
        [SignalROutput(HubName = "live")]
        public string Run([QueueTrigger("one")] string one) => one;
    }

    public sealed class SignalRWithoutHub
    {
        [Function("F")]
        [SignalROutput]
        public SignalRMessageAction Run([QueueTrigger("one")] string one) => new(one);
    }

    public sealed class HttpOutputOnMethod
    {
        [Function("F")]
        [QueueOutput("two")]
        public string Run([HttpTrigger] HttpRequest request) => request.Method;
    }

    public sealed class WithoutResponse
    {
        [QueueOutput("two")]
        public string? Message { get; init; }
    }

    public sealed class HttpWithoutResponse
    {
        [Function("F")]
        public WithoutResponse Run([HttpTrigger] HttpRequest request) => new() { Message = request.Method };
    }

    public sealed class WithResponse
    {
        [HttpResult]
        public IActionResult Response { get; init; } = new OkResult();
    }

    public sealed class QueueWithResponse
    {
        [Function("F")]
        public WithResponse Run([QueueTrigger("one")] string one) => new() { Response = new OkObjectResult(one) };
    }

    public sealed class UserLevel
    {
        [Function("F")]
        public string Run([HttpTrigger(AuthorizationLevel.User)] HttpRequest request) => request.Method;
    }

    public sealed class NotInRoute
    {
        [Function("F")]
        public string Run([HttpTrigger(Route = "v1/alerts")] HttpRequest request, string symbol) => symbol + request.Method;
    }

    public sealed class RouteOfDate
    {
        [Function("F")]
        public string Run([HttpTrigger(Route = "v1/{session}")] HttpRequest request, DateOnly session) => $"{session}{request.Method}";
    }

    public sealed class BadRoute
    {
        [Function("F")]
        public string Run([HttpTrigger(Route = "v1/{symbol")] HttpRequest request) => request.Method;
    }

    public sealed class NegotiateByQueue
    {
        [Function("F")]
        public void Run([QueueTrigger("one")] string one, [SignalRConnectionInfoInput(HubName = "live")] SignalRConnectionInfo connection) => _ = one + connection;
    }
}

public sealed class FirstOfTwo
{
    [Function("Same")]
    public string Run([HttpTrigger("get", Route = "v1/same")] HttpRequest request) => request.Method;

    [Function("Reader")]
    public void Read([QueueTrigger("shared")] string text) => _ = text;
}

public sealed class SecondOfTwo
{
    [Function("same")]
    public string Run([HttpTrigger("GET", Route = "v1/Same")] HttpRequest request) => request.Method;

    [Function("OtherReader")]
    public void Read([QueueTrigger("shared")] string text) => _ = text;
}

public sealed class FromSettings
{
    [Function("Scheduled")]
    public void Run([TimerTrigger("%Schedules:Open%")] TimerInfo timer) => _ = timer;

    [Function("Queued")]
    [QueueOutput("%Queues__Out%")]
    public static string Relay([QueueTrigger("in-queue")] string text) => text;
}

public sealed class NeedsService(IDisposable missing)
{
    [Function("Needy")]
    public void Run([QueueTrigger("one")] string text) => _ = text + missing;
}
