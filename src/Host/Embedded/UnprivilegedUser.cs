namespace TradingChitti.Host.Embedded;

/// <summary>PostgreSQL refuses to run as root; this is the account that runs it then.</summary>
internal sealed record UnprivilegedUser(string Name, int UserId, int GroupId)
{
    private const string Accounts = "/etc/passwd";

    private static readonly string[] Preferred = ["postgres", "nobody"];

    /// <summary>Null when this process is not root and needs no other account.</summary>
    /// <exception cref="HostFailure">There is no account to use.</exception>
    public static UnprivilegedUser? ForThisProcess()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return null;
        Dictionary<string, UnprivilegedUser> known = File.ReadLines(Accounts)
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length >= 4 && int.TryParse(fields[2], out int id) && id > 0 && int.TryParse(fields[3], out _))
            .GroupBy(fields => fields[0], StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => new UnprivilegedUser(group.Key, int.Parse(group.First()[2], null), int.Parse(group.First()[3], null)),
                StringComparer.Ordinal);
        return Preferred.Select(name => known.GetValueOrDefault(name)).FirstOrDefault(user => user is not null)
            ?? throw new HostFailure(
                "PostgreSQL does not run as root, and neither account `postgres` nor `nobody` exists here. Start the host as an ordinary user.");
    }

    /// <summary>The words before a command that make it run as this user, ended when its parent is.</summary>
    public IReadOnlyList<string> Become()
    {
        if (Shell.Find("setpriv") is { } setpriv)
            return [setpriv, $"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups"];
        if (Shell.Find("runuser") is { } runuser)
            return [runuser, "-u", Name, "--"];
        throw new HostFailure(
            "PostgreSQL does not run as root, and neither setpriv nor runuser (package util-linux) is here. Install it, or start as an ordinary user.");
    }

    /// <summary>
    /// Whether this user may pass through every folder down to a path: a private home or temporary folder stops it, also behind a link.
    /// </summary>
    public static bool CanReach(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        for (DirectoryInfo? folder = new(path); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
            if (folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target && !CanReach(target.FullName))
                return false;
        }

        return true;
    }

    /// <summary>Gives a folder and all below it to this user.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellationToken)
    {
        CommandOutcome outcome = await Shell.RunAsync(
            ["chown", "-R", $"{UserId}:{GroupId}", folder], TimeSpan.FromMinutes(1), cancellationToken);
        if (!outcome.Succeeded)
            throw new HostFailure($"The folder {folder} could not be given to the account `{Name}`: {outcome.Reason}");
    }
}
