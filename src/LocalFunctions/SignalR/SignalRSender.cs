using Microsoft.AspNetCore.SignalR;
using TradingChitti.LocalFunctions.Execution;

namespace TradingChitti.LocalFunctions.SignalR;

/// <summary>Carries out SignalR outputs on the local hub.</summary>
internal sealed class SignalRSender(IHubContext<LocalHub> context, HubMembership membership, WorkerSerializer serializer)
{
    public Task SendAsync(string hub, object item, CancellationToken cancellationToken) => item switch
    {
        SignalRMessageAction message => SendAsync(hub, message, cancellationToken),
        SignalRGroupAction action => ChangeGroupAsync(hub, action, cancellationToken),
        _ => throw new InvalidOperationException($"A {item.GetType().Name} cannot be sent to hub '{hub}'."),
    };

    private Task SendAsync(string hub, SignalRMessageAction message, CancellationToken cancellationToken)
    {
        IClientProxy clients = message switch
        {
            { ConnectionId: { Length: > 0 } connection } => context.Clients.Client(connection),
            { UserId: { Length: > 0 } user } => context.Clients.Group(HubGroups.User(hub, user)),
            { GroupName: { Length: > 0 } group } => context.Clients.Group(HubGroups.Named(hub, group)),
            _ => context.Clients.Group(HubGroups.Everyone(hub)),
        };
        // Arguments pass through the worker's serializer, as they do on their way to the SignalR Service.
        object?[] arguments = [.. (message.Arguments ?? []).Select(argument => argument is null ? null : (object)serializer.ToElement(argument))];
        return clients.SendCoreAsync(message.Target, arguments, cancellationToken);
    }

    private async Task ChangeGroupAsync(string hub, SignalRGroupAction action, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(action.ConnectionId) == string.IsNullOrEmpty(action.UserId))
            throw new InvalidOperationException("A SignalRGroupAction names either a ConnectionId or a UserId.");
        if (action.Action is SignalRGroupActionType.RemoveAll)
        {
            await RemoveAsync(hub, action, null, cancellationToken);
            return;
        }

        string group = action.GroupName is { Length: > 0 } name
            ? name
            : throw new InvalidOperationException($"A SignalRGroupAction of type {action.Action} names a GroupName.");
        if (action.Action is SignalRGroupActionType.Remove)
        {
            await RemoveAsync(hub, action, group, cancellationToken);
            return;
        }

        foreach (string connection in membership.Add(hub, action.ConnectionId, action.UserId, group))
            await context.Groups.AddToGroupAsync(connection, HubGroups.Named(hub, group), cancellationToken);
    }

    private async Task RemoveAsync(string hub, SignalRGroupAction action, string? group, CancellationToken cancellationToken)
    {
        foreach ((string connection, string name) in membership.Remove(hub, action.ConnectionId, action.UserId, group))
            await context.Groups.RemoveFromGroupAsync(connection, HubGroups.Named(hub, name), cancellationToken);
    }
}
