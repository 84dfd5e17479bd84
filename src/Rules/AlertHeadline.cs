namespace TradingChitti.Rules;

/// <summary>The one line an alert is told in.</summary>
public static class AlertHeadline
{
    private const int MostWorded = 110;

    /// <summary>The symbol and what happened, such as <c>RELIANCE: 20-day EMA crossed above 50-day EMA (105.20, 104.90)</c>.</summary>
    /// <remarks>Conditions too long to read at a glance give way to the rule's name; the evidence has them in full.</remarks>
    /// <param name="symbol">The instrument's symbol.</param>
    /// <param name="signal">The signal.</param>
    public static string For(string symbol, Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return $"{symbol}: {(signal.Happened.Length <= MostWorded ? signal.Happened : signal.Rule.Name)}";
    }
}
