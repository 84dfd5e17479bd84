using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Integration.LocalFunctions;

public sealed class Pushed
{
    [HttpResult]
    public IActionResult Response { get; init; } = new AcceptedResult();

    [SignalROutput(HubName = "live")]
    public SignalRMessageAction[]? Messages { get; init; }

    [SignalROutput(HubName = "live")]
    public SignalRGroupAction? Group { get; init; }
}

public sealed class SignalRFunctions
{
    [Function("Negotiate")]
    public IActionResult Negotiate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "live/negotiate")] HttpRequest request,
        [SignalRConnectionInfoInput(HubName = "live", UserId = "{query.user}")] SignalRConnectionInfo connection) => new OkObjectResult(connection);

    [Function("NegotiateOther")]
    public IActionResult NegotiateOther(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "other/negotiate")] HttpRequest request,
        [SignalRConnectionInfoInput(HubName = "other")] SignalRConnectionInfo connection) => new OkObjectResult(connection);

    [Function("Push")]
    public Pushed Push([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "push")] HttpRequest request) => new()
    {
        Messages =
        [
            new("order", [new Order(request.Query["symbol"].ToString(), 5)])
            {
                ConnectionId = request.Query["connection"],
                UserId = request.Query["user"],
                GroupName = request.Query["group"],
            },
        ],
    };

    [Function("Group")]
    public Pushed Group([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "group/{change}")] HttpRequest request, string change) => new()
    {
        Group = new(Enum.Parse<SignalRGroupActionType>(change))
        {
            ConnectionId = request.Query["connection"],
            UserId = request.Query["user"],
            GroupName = request.Query["group"],
        },
    };
}
