namespace TradingChitti.App.Signals;

/// <summary>
/// How many bars are loaded to judge an instrument at its last one. Screens, alerts and charts use the same rule, so that an average that
/// never quite forgets its first bar gives the same verdict everywhere.
/// </summary>
public static class HistoryRows
{
    /// <summary>A year and a half of sessions: the longest customary window, a year, has half as much again to settle.</summary>
    public const int Usual = 400;

    private const int Settling = 150;

    /// <summary>The bars to load for expressions that need <paramref name="lookback"/> bars before their first value.</summary>
    public static int For(int lookback) => Math.Max(Usual, lookback + Settling);
}
