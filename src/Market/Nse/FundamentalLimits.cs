using System.Globalization;

namespace TradingChitti.Market.Nse;

/// <summary>
/// Which values of a ratio say something. Beyond the limits lies what division by next to nothing gives (a current ratio of 63,152, a net margin of
/// 156 on sales of a shell) and what a definition excludes; such a value stays unknown, with its reason in the import log.
/// </summary>
internal static class FundamentalLimits
{
    private static readonly Dictionary<string, (double Least, double Most, string Why)> Limits = new(StringComparer.Ordinal)
    {
        ["market_cap"] = (1e6, 1e15, "no listed company is worth that many rupees"),
        ["pe"] = (0, 5_000, "earnings are next to nothing or below it"),
        ["pb"] = (0, 1_000, "equity is next to nothing or below it"),
        ["eps"] = (-1e6, 1e6, "no share earns that many rupees"),
        ["roe"] = (-3, 3, "equity is next to nothing"),
        ["roa"] = (-1, 1, "no company earns its assets in a year"),
        ["roce"] = (-3, 3, "capital employed is next to nothing"),
        ["debt_to_equity"] = (0, 50, "equity is next to nothing or below it"),
        ["current_ratio"] = (0, 100, "current liabilities are next to nothing"),
        ["gross_margin"] = (-2, 1, "a margin is a part of sales"),
        ["operating_margin"] = (-10, 2, "sales are next to nothing"),
        ["net_margin"] = (-10, 2, "sales are next to nothing"),
        ["fcf_yield"] = (-2, 2, "cash flow exceeds twice the company's value"),
        ["cfo_to_ni"] = (-50, 50, "net income is next to nothing"),
        ["asset_turnover"] = (0, 20, "assets are next to nothing"),
        ["revenue_growth"] = (-1, 10, "sales were next to nothing the year before"),
    };

    // A bank's deposits are its raw material: neither capital employed nor current liabilities are told apart from them.
    private static readonly HashSet<string> MeaninglessForBanks = new(StringComparer.Ordinal) { "roce", "current_ratio", "debt_to_equity" };

    /// <summary>Why a value is to be left out, or null.</summary>
    internal static string? Fault(string metric, double value, string companyName)
    {
        if (MeaninglessForBanks.Contains(metric) && IsBank(companyName))
            return $"{metric} means nothing for a bank";
        return Limits.TryGetValue(metric, out var limit) && (value < limit.Least || value > limit.Most)
            ? string.Create(CultureInfo.InvariantCulture, $"{metric} {value:0.####} is not between {limit.Least} and {limit.Most}: {limit.Why}")
            : null;
    }

    private static bool IsBank(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Any(word => word.Equals("BANK", StringComparison.OrdinalIgnoreCase) || word.Equals("BANK.", StringComparison.OrdinalIgnoreCase));
}
