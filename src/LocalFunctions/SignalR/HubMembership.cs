namespace TradingChitti.LocalFunctions.SignalR;

/// <summary>
/// Who is connected and in which groups. ASP.NET Core forgets groups per connection and knows none per user; the SignalR Service lets a user
/// be put into a group for all connections, present and future, and be taken out of all groups.
/// </summary>
internal sealed class HubMembership
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Hub, string Connection), Connected> _connections = [];
    private readonly Dictionary<(string Hub, string User), HashSet<string>> _userGroups = [];

    /// <summary>Notes a connection and returns the groups its user was put into.</summary>
    public IReadOnlyList<string> Connect(string hub, string connection, string? user)
    {
        lock (_lock)
        {
            string[] groups = user is not null && _userGroups.TryGetValue((hub, user), out HashSet<string>? known) ? [.. known] : [];
            _connections[(hub, connection)] = new(user, [.. groups]);
            return groups;
        }
    }

    public void Disconnect(string hub, string connection)
    {
        lock (_lock)
            _connections.Remove((hub, connection));
    }

    /// <summary>Puts a connection, or a user with all connections, into a group; returns the connections to add.</summary>
    public IReadOnlyList<string> Add(string hub, string? connection, string? user, string group)
    {
        lock (_lock)
        {
            if (user is not null)
            {
                if (!_userGroups.TryGetValue((hub, user), out HashSet<string>? groups))
                    _userGroups[(hub, user)] = groups = new(StringComparer.Ordinal);
                groups.Add(group);
            }

            List<string> added = [];
            foreach ((string id, Connected state) in Find(hub, connection, user))
            {
                state.Groups.Add(group);
                added.Add(id);
            }

            return added;
        }
    }

    /// <summary>Takes a connection, or a user with all connections, out of one group or of all; returns what to remove.</summary>
    public IReadOnlyList<(string Connection, string Group)> Remove(string hub, string? connection, string? user, string? group)
    {
        lock (_lock)
        {
            if (user is not null && _userGroups.TryGetValue((hub, user), out HashSet<string>? groups))
                groups.RemoveWhere(name => group is null || name == group);
            List<(string, string)> removed = [];
            foreach ((string id, Connected state) in Find(hub, connection, user))
            {
                foreach (string name in state.Groups.Where(name => group is null || name == group).ToArray())
                {
                    state.Groups.Remove(name);
                    removed.Add((id, name));
                }
            }

            return removed;
        }
    }

    private IEnumerable<(string Id, Connected State)> Find(string hub, string? connection, string? user) =>
        _connections
            .Where(entry => entry.Key.Hub == hub
                && (entry.Key.Connection == connection || (user is not null && entry.Value.User == user)))
            .Select(entry => (entry.Key.Connection, entry.Value));

    private sealed record Connected(string? User, HashSet<string> Groups);
}
