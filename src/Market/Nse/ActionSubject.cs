using System.Globalization;
using System.Text.RegularExpressions;

namespace TradingChitti.Market.Nse;

/// <summary>
/// Reads the exchange's one-line subject of a corporate action by rule, such as <c>Bonus 1:1</c>. Meetings and interest change no price and give
/// nothing; what no rule fits is named in <see cref="NotUnderstood"/> and never guessed.
/// </summary>
/// <param name="Actions">The events, dividends of one subject added up.</param>
/// <param name="NotUnderstood">The parts no rule fits, or null.</param>
public sealed partial record ActionSubject(IReadOnlyList<CorporateAction> Actions, string? NotUnderstood)
{
    private const RegexOptions Rules = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const string Which =
        @"^(?:(?:1st|2nd|3rd|4th|first|second|third|fourth|final|interim|special|one|time)[\s-]+)*";

    private const string Rupees = @"(?:rs|re|inr)\.?\s*";
    private const string Amount = @"[0-9]+(?:\.[0-9]+)?";
    private const string PerShare = @"(?:per\s+(?:equity\s+)?(?:share|sh))?";

    /// <summary>Reads a subject.</summary>
    /// <param name="subject">The subject as published.</param>
    /// <param name="exDate">The ex-date of everything in it.</param>
    /// <param name="faceValueInr">Face value in rupees before the event, where known: a premium or a percentage counts from it.</param>
    public static ActionSubject Parse(string subject, DateOnly exDate, double? faceValueInr)
    {
        ArgumentNullException.ThrowIfNull(subject);
        List<CorporateAction> actions = [];
        List<string> unknown = [];
        double dividend = 0;
        foreach (string part in Separator().Split(subject))
        {
            if (part.Trim() is not { Length: > 0 } words)
                continue;
            if (Payout(words, faceValueInr) is { } cash)
                dividend += cash;
            else if (Rescaling(words, exDate, faceValueInr) is { } action)
                actions.Add(action);
            else if (!NoPrice().IsMatch(words))
                unknown.Add(words);
        }

        if (dividend > 0)
            actions.Add(CorporateAction.Dividend(exDate, dividend));
        return new(actions, unknown.Count == 0 ? null : string.Join("; ", unknown));
    }

    private static double? Payout(string part, double? faceValueInr)
    {
        if (DividendInRupees().Match(part) is { Success: true } rupees)
            return Number(rupees, "cash");
        return DividendInPercent().Match(part) is { Success: true } percent && faceValueInr is { } face
            ? face * Number(percent, "percent") / 100
            : null;
    }

    private static CorporateAction? Rescaling(string part, DateOnly exDate, double? faceValueInr)
    {
        if (FaceValueSplit().Match(part) is { Success: true } split && Number(split, "from") > 0 && Number(split, "to") > 0)
            return CorporateAction.Split(exDate, Number(split, "from"), Number(split, "to"));
        if (Bonus().Match(part) is { Success: true } bonus && Number(bonus, "new") > 0 && Number(bonus, "held") > 0)
            return CorporateAction.Bonus(exDate, Number(bonus, "new"), Number(bonus, "held"));
        if (Rights().Match(part) is not { Success: true } rights || Number(rights, "new") <= 0 || Number(rights, "held") <= 0)
            return null;
        bool isPremium = rights.Groups["premium"].Length > 0;
        if (isPremium && faceValueInr is null)
            return null;
        double price = Number(rights, "price") + (isPremium ? faceValueInr.GetValueOrDefault() : 0);
        return price > 0 ? CorporateAction.Rights(exDate, Number(rights, "new"), Number(rights, "held"), price) : null;
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // A slash parts two events, but for the one of "Rs 10/-".
    [GeneratedRegex(@"/(?!\s*-)|\s(?:and|&|\+)\s|;|,\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?:(?:annual|extra[\s-]*ordinary|court convened)\s+general\s+meeting|agm|egm|general meeting|interest payment|redemption"
        + @"|book closure|buy\s*back)\b.*$",
        Rules)]
    private static partial Regex NoPrice();

    [GeneratedRegex(Which + @"(?:div|dividend)\s*-?\s*(?:of\s+)?" + Rupees + "(?<cash>" + Amount + @")\s*(?:/-)?\s*" + PerShare + "$", Rules)]
    private static partial Regex DividendInRupees();

    [GeneratedRegex(Which + @"(?:div|dividend)\s*-?\s*(?<percent>" + Amount + @")\s*%$", Rules)]
    private static partial Regex DividendInPercent();

    [GeneratedRegex(
        @"^(?:face value split|stock split|fv split|sub-?division)\s*(?:\(sub-?division\))?\s*-?\s*from\s+"
        + Rupees + "(?<from>" + Amount + @")\s*(?:/-)?\s*" + PerShare + @"\s*to\s+"
        + Rupees + "(?<to>" + Amount + @")\s*(?:/-)?\s*" + PerShare + "$",
        Rules)]
    private static partial Regex FaceValueSplit();

    [GeneratedRegex(@"^bonus(?:\s+issue)?\s*-?\s*(?<new>[0-9]+)\s*:\s*(?<held>[0-9]+)$", Rules)]
    private static partial Regex Bonus();

    [GeneratedRegex(
        @"^rights?(?:\s+issue)?\s*-?\s*(?<new>[0-9]+)\s*:\s*(?<held>[0-9]+)\s*@\s*(?<premium>premium)?\s*(?:of\s+)?"
        + Rupees + "(?<price>" + Amount + @")\s*(?:/-)?\s*" + PerShare + "$",
        Rules)]
    private static partial Regex Rights();
}
