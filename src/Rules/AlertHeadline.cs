namespace TradingChitti.Rules;

/// <summary>The one line an alert is told in.</summary>
public static class AlertHeadline
{
    /// <summary>The symbol and what happened, such as <c>RELIANCE: 20-day EMA crossed above 50-day EMA (105.20, 104.90)</c>.</summary>
    /// <param name="symbol">The instrument's symbol.</param>
    /// <param name="signal">The signal.</param>
    public static string For(string symbol, Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return $"{symbol}: {signal.Happened}";
    }
}
