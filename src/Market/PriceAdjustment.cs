namespace TradingChitti.Market;

/// <summary>Brings raw bars onto the scale of their last session.</summary>
public static class PriceAdjustment
{
    /// <summary>
    /// Divides prices before each action's ex-date by its divisor and multiplies counts of shares by its factor, in place.
    /// An action after the last session changes nothing: it would be look-ahead. So would one after the session the caller looks from, which the
    /// caller leaves out.
    /// </summary>
    /// <param name="sessions">Trading days, ascending.</param>
    /// <param name="actions">Actions in ex-date order.</param>
    /// <param name="prices">Price columns in rupees, the raw close last, each as long as <paramref name="sessions"/>.</param>
    /// <param name="shares">Columns of share counts, each as long as <paramref name="sessions"/>.</param>
    /// <param name="scale">The scale to bring them to.</param>
    public static void Apply(
        ReadOnlySpan<DateOnly> sessions,
        ReadOnlySpan<CorporateAction> actions,
        ReadOnlySpan<double[]> prices,
        ReadOnlySpan<double[]> shares,
        PriceScale scale = PriceScale.Adjusted)
    {
        if (scale == PriceScale.Raw || actions.IsEmpty || sessions.IsEmpty)
            return;
        AdjustmentStep[] steps = Steps(sessions, actions, prices[^1], scale);
        (double divisor, double factor) = (1, 1);
        int next = steps.Length - 1;
        while (next >= 0 && steps[next].FirstBar == sessions.Length)
            next--;
        for (int bar = sessions.Length - 1; bar >= 0; bar--)
        {
            for (; next >= 0 && steps[next].FirstBar > bar; next--)
                (divisor, factor) = (divisor * steps[next].PriceDivisor, factor * steps[next].ShareFactor);
            if (divisor == 1 && factor == 1)
                continue;
            foreach (double[] column in prices)
                column[bar] /= divisor;
            foreach (double[] column in shares)
                column[bar] *= factor;
        }
    }

    /// <summary>What each action does to the bars before it, in the order of the actions.</summary>
    /// <param name="sessions">Trading days, ascending.</param>
    /// <param name="actions">Actions in ex-date order.</param>
    /// <param name="closes">Raw closes in rupees, one per session.</param>
    /// <param name="scale">The scale asked for.</param>
    public static AdjustmentStep[] Steps(
        ReadOnlySpan<DateOnly> sessions, ReadOnlySpan<CorporateAction> actions, ReadOnlySpan<double> closes, PriceScale scale)
    {
        AdjustmentStep[] steps = new AdjustmentStep[actions.Length];
        (DateOnly day, int firstBar) = (DateOnly.MinValue, 0);
        (double close, double following) = (double.NaN, double.NaN);
        for (int place = 0; place < steps.Length; place++)
        {
            CorporateAction action = actions[place];
            if (action.ExDate != day)
            {
                // After an earlier event in the same gap between sessions, the close before is on the scale that event left.
                int found = FirstOnOrAfter(sessions, action.ExDate);
                close = found == firstBar && place > 0 ? following : found > 0 ? closes[found - 1] : double.NaN;
                (day, firstBar, following) = (action.ExDate, found, close);
            }

            double divisor = firstBar == 0 ? 1 : action.DivisorOn(scale, close);
            following /= action.Kind == ActionKinds.Dividend ? 1 : divisor;
            steps[place] = new(action, firstBar, close, divisor, firstBar == 0 ? 1 : action.SharesFactor(divisor));
        }

        return steps;
    }

    private static int FirstOnOrAfter(ReadOnlySpan<DateOnly> sessions, DateOnly day)
    {
        int found = sessions.BinarySearch(day);
        return found < 0 ? ~found : found;
    }
}
