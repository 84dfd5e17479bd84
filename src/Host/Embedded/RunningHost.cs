using System.Text.Json;

namespace TradingChitti.Host.Embedded;

/// <summary>What a running host leaves in its state folder, so that another command can say who has it and use its services.</summary>
public sealed record RunningHost(int ProcessId, string Mode, string? Url, string? Postgres, string? Storage)
{
    /// <summary>Writes the facts; they hold passwords, so only the owner may read them.</summary>
    public void Write(StateFolder state) => StateFolder.WriteSecret(state.RunningFile, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    /// <summary>The facts of the host that has the folder; null when there are none that can be read.</summary>
    public static RunningHost? Read(StateFolder state)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningHost>(File.ReadAllText(state.RunningFile), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static void Forget(StateFolder state) => File.Delete(state.RunningFile);
}
