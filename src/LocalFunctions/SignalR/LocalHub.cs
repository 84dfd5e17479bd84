using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace TradingChitti.LocalFunctions.SignalR;

/// <summary>The hub behind every hub name. Clients only listen; what they hear comes from the outputs of functions.</summary>
internal sealed class LocalHub(HubMembership membership) : Hub
{
    public override async Task OnConnectedAsync()
    {
        string hub = HubName();
        string? user = Context.User?.FindFirstValue(ClaimTypes.NameIdentifier);
        if (user is not null)
            await Groups.AddToGroupAsync(Context.ConnectionId, HubGroups.User(hub, user), Context.ConnectionAborted);
        foreach (string group in membership.Connect(hub, Context.ConnectionId, user))
            await Groups.AddToGroupAsync(Context.ConnectionId, HubGroups.Named(hub, group), Context.ConnectionAborted);
        // Last, so that a client that hears what goes to everyone hears everything it should.
        await Groups.AddToGroupAsync(Context.ConnectionId, HubGroups.Everyone(hub), Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        membership.Disconnect(HubName(), Context.ConnectionId);
        return Task.CompletedTask;
    }

    private string HubName() => Context.GetHttpContext()?.GetEndpoint()?.Metadata.GetMetadata<HubNameMetadata>()?.Name
        ?? throw new InvalidOperationException("The connection did not come through a mapped hub.");
}

/// <summary>Tells the shared hub class under which name it was reached.</summary>
internal sealed record HubNameMetadata(string Name);

/// <summary>One hub class serves all hub names, so groups carry the hub's name.</summary>
internal static class HubGroups
{
    public static string Everyone(string hub) => $"{hub}/all";

    public static string User(string hub, string user) => $"{hub}/user/{user}";

    public static string Named(string hub, string group) => $"{hub}/group/{group}";
}
