using System.Text.Json;

namespace TradingChitti.LocalFunctions.Timers;

/// <summary>Keeps the last and next slot of each timer in a file, so that a slot missed while the process was down is seen at its next start.</summary>
internal sealed class TimerMonitor(string folder)
{
    /// <summary>What was recorded, or null when nothing was or the file is damaged.</summary>
    public async Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellationToken)
    {
        string file = FileOf(function);
        if (!File.Exists(file))
            return null;
        try
        {
            await using FileStream stream = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync<ScheduleStatus>(stream, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            return null; // written anew at the next slot; the slot's handler is idempotent either way
        }
    }

    public async Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string temporary = FileOf(function) + ".new";
        await File.WriteAllBytesAsync(temporary, JsonSerializer.SerializeToUtf8Bytes(status), cancellationToken);
        File.Move(temporary, FileOf(function), overwrite: true);
    }

    private string FileOf(string function) => Path.Combine(folder, function + ".json");
}
