using System.Globalization;
using System.Text.RegularExpressions;
using TradingChitti.Market.Nse;

namespace TradingChitti.Host.Replay;

/// <summary>The trading day of a session file: what its rows say, or else its name when its rows cannot be read.</summary>
internal static partial class SessionDates
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyyMMdd", "ddMMyyyy", "ddMMMyyyy", "dd-MMM-yyyy", "dd-MM-yyyy"];

    public static DateOnly? Read(byte[] file, string name) =>
        NseFile.Read(file, name) is ReadOutcome.SessionFile session ? session.Session : ReadName(name);

    /// <summary>The one date in a file name, in any of the exchange's spellings.</summary>
    public static DateOnly? ReadName(string name)
    {
        foreach (Match candidate in Candidates.Matches(name))
        {
            foreach (string format in Formats)
            {
                if (DateOnly.TryParseExact(candidate.Value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                    && day.Year is > 1990 and < 2100)
                    return day;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4}|\d{2}-?[A-Za-z]{3}-?\d{4}|\d{8}", RegexOptions.CultureInvariant)]
    private static partial Regex Candidates { get; }
}
