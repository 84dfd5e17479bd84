using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class Accepted
{
    [HttpResult]
    public required IActionResult Response { get; init; }

    [QueueOutput("commands")]
    public Order? Command { get; init; }
}

public sealed class HttpFunctions
{
    [Function("GetOrder")]
    public IActionResult GetOrder([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "orders/{symbol}/{quantity}")] HttpRequest request, string symbol, int quantity) =>
        new OkObjectResult(new Order(symbol + request.Query["suffix"], quantity));

    [Function("PostOrder")]
    public Task<Order> PostOrderAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders")] Order order) =>
        Task.FromResult(order with { Quantity = order.Quantity * 2 });

    [Function("Text")]
    public string Text([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.Method;

    [Function("Nothing")]
    public IActionResult? Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => null;

    [Function("Broken")]
    public Task<IActionResult> BrokenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("secret detail");

    [Function("Command")]
    public Accepted Command([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "commands/{symbol}")] HttpRequest request, string symbol) => new()
    {
        Response = new AcceptedResult(),
        Command = symbol == "none" ? null : new(symbol, 1),
    };

    [Function("Guarded")]
    public IActionResult Guarded([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequest request) => new NoContentResult();

    [Function("Administered")]
    public IActionResult Administered([HttpTrigger(AuthorizationLevel.Admin, "post")] HttpRequest request) => new NoContentResult();
}

public sealed class TooLarge
{
    [HttpResult]
    public required IActionResult Response { get; init; }

    [QueueOutput("too-large")]
    public required string Message { get; init; }
}

public sealed class TooLargeFunction
{
    [Function("TooLarge")]
    public TooLarge Run([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) =>
        new() { Response = new OkResult(), Message = new('x', 70_000) };
}
