namespace TradingChitti.Market;

/// <summary>Brings raw bars onto the scale of their last session.</summary>
public static class PriceAdjustment
{
    /// <summary>
    /// Divides prices before each action's ex-date by its divisor and multiplies counts of shares by it, in place.
    /// The caller passes only actions that were effective on the session it looks from; later ones would be look-ahead.
    /// </summary>
    /// <param name="sessions">Trading days, ascending.</param>
    /// <param name="actions">Actions in ex-date order.</param>
    /// <param name="prices">Price columns in rupees, each as long as <paramref name="sessions"/>.</param>
    /// <param name="shares">Columns of share counts, each as long as <paramref name="sessions"/>.</param>
    public static void Apply(
        ReadOnlySpan<DateOnly> sessions, ReadOnlySpan<CorporateAction> actions, ReadOnlySpan<double[]> prices, ReadOnlySpan<double[]> shares)
    {
        double divisor = 1;
        int next = actions.Length - 1;
        for (int bar = sessions.Length - 1; bar >= 0; bar--)
        {
            while (next >= 0 && actions[next].ExDate > sessions[bar])
                divisor *= actions[next--].PriceDivisor;
            if (divisor == 1)
                continue;
            foreach (double[] column in prices)
                column[bar] /= divisor;
            foreach (double[] column in shares)
                column[bar] *= divisor;
        }
    }
}
