using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>Replaces <c>%Name%</c> in an attribute's text with the setting of that name, as the Functions host does.</summary>
internal static partial class SettingText
{
    /// <exception cref="FormatException">A named setting is missing.</exception>
    public static string Resolve(string text, IConfiguration configuration) =>
        Placeholder().Replace(text, match => configuration[match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new FormatException($"setting '{match.Groups[1].Value}' named by '{text}' is missing"));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
