using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TradingChitti.App.Api.Http;
using TradingChitti.Host.Embedded;
using TradingChitti.Host.Running;

namespace TradingChitti.Host.Commands;

/// <summary>What every command starts from: its state folder, the user's settings and where progress goes.</summary>
internal sealed record CommandContext(StateFolder State, IConfigurationRoot Settings, Steps Steps)
{
    /// <summary>How results are written for scripts.</summary>
    public static JsonSerializerOptions Json { get; } = new(ApiJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // written to a terminal or a file, never into a page
    };

    /// <summary>The state folder of all commands.</summary>
    public static Option<string?> StateOption { get; } = new("--state")
    {
        Description = $"Folder for the database, queues, logs and tools (default .local, or {StateFolder.Variable})",
        HelpName = "DIR",
        Recursive = true,
    };

    public static CommandContext From(ParseResult parsed) => new(
        StateFolder.Open(parsed.GetValue(StateOption)), LocalSettings.Load(StateFolder.Repository), Steps.OnStandardError());

    /// <summary>An option that asks for JSON on standard output.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Write the result as JSON to standard output and nothing else" };

    /// <summary>An option that names a market.</summary>
    public static Option<string?> ModeOption(string description)
    {
        Option<string?> option = new("--mode") { Description = description, HelpName = "MODE" };
        option.AcceptOnlyFromAmong([.. MarketMode.All.Select(mode => mode.Name)]);
        return option;
    }

    /// <summary>Writes a result for scripts.</summary>
    public static void WriteJson<TResult>(TextWriter output, TResult result) => output.WriteLine(JsonSerializer.Serialize(result, Json));

    /// <summary>The bytes of a file the user named.</summary>
    /// <exception cref="HostFailure">It cannot be read.</exception>
    public static byte[] ReadFile(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailure($"{file} cannot be read: {exception.Message}", exception);
        }
    }
}
