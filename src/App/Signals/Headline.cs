using System.Globalization;
using TradingChitti.Market;
using TradingChitti.Rules;

namespace TradingChitti.App.Signals;

/// <summary>The one line an alert is told in.</summary>
public static class Headline
{
    private const int Longest = 200;

    private static readonly NumberFormatInfo Indian = new() { NumberGroupSizes = [3, 2], NegativeSign = "−" };

    /// <summary>Symbol, rule and price; where an article stands behind it, its title in place of the price.</summary>
    public static string Of(Signal signal, string symbol, BarFrame frame)
    {
        string what = $"{symbol}: {signal.Rule.Name}";
        if (signal.Evidence.FirstOrDefault(item => item.Kind == EvidenceItem.ArticleKind) is { } article)
            return Shortened($"{what} – {article.Text}");
        string price = "₹" + frame.Close[^1].ToString("N2", Indian);
        return frame.Count < 2 || frame.Close[^2] <= 0
            ? $"{what} at {price}"
            : $"{what} at {price} ({Percent(frame.Close[^1] / frame.Close[^2] - 1)})";
    }

    private static string Percent(double fraction) => (fraction * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " %";

    private static string Shortened(string text) => text.Length <= Longest ? text : text[..(Longest - 1)].TrimEnd() + "…";
}
