namespace TradingChitti.Market;

/// <summary>An event after which a share's price is on another scale: split, bonus, demerger, rights; or a dividend.</summary>
/// <param name="ExDate">The first session on the new scale.</param>
/// <param name="Kind">One of <see cref="ActionKinds"/>.</param>
/// <param name="PriceDivisor">
/// What earlier prices are divided by; above zero. 1 for dividends and rights, whose divisor follows from the close before.
/// </param>
public readonly record struct CorporateAction(DateOnly ExDate, string Kind, double PriceDivisor)
{
    /// <summary>A dividend, or the price of a share of a rights issue, in rupees a share; 0 for other kinds.</summary>
    public double CashInr { get; init; }

    /// <summary>Shares offered in a rights issue for each <see cref="HeldShares"/>; 0 for other kinds.</summary>
    public double NewShares { get; init; }

    /// <summary>Shares that must be held to be offered <see cref="NewShares"/>; 0 for other kinds.</summary>
    public double HeldShares { get; init; }

    /// <summary>A split from one face value to another.</summary>
    /// <param name="exDate">The first session on the new scale.</param>
    /// <param name="fromInr">Face value before, in rupees.</param>
    /// <param name="toInr">Face value after, in rupees.</param>
    public static CorporateAction Split(DateOnly exDate, double fromInr, double toInr) => new(exDate, ActionKinds.Split, fromInr / toInr);

    /// <summary>A bonus of new shares for those held.</summary>
    /// <param name="exDate">The first session on the new scale.</param>
    /// <param name="newShares">Shares given.</param>
    /// <param name="heldShares">For how many held.</param>
    public static CorporateAction Bonus(DateOnly exDate, double newShares, double heldShares) =>
        new(exDate, ActionKinds.Bonus, (heldShares + newShares) / heldShares);

    /// <summary>A dividend.</summary>
    /// <param name="exDate">The first session without it.</param>
    /// <param name="cashInr">Rupees a share.</param>
    public static CorporateAction Dividend(DateOnly exDate, double cashInr) => new(exDate, ActionKinds.Dividend, 1) { CashInr = cashInr };

    /// <summary>A rights issue.</summary>
    /// <param name="exDate">The first session without the right.</param>
    /// <param name="newShares">Shares offered.</param>
    /// <param name="heldShares">For how many held.</param>
    /// <param name="priceInr">What a new share costs, premium included, in rupees.</param>
    public static CorporateAction Rights(DateOnly exDate, double newShares, double heldShares, double priceInr) =>
        new(exDate, ActionKinds.Rights, 1) { CashInr = priceInr, NewShares = newShares, HeldShares = heldShares };

    /// <summary>
    /// What earlier prices are divided by on a scale. A dividend D at a close C gives C / (C − D), and only for total return; n rights for m
    /// shares at a price P give C over the theoretical price without the right, (m × C + n × P) / (m + n). Rights at or above the close are
    /// worth nothing, and a dividend at or above it cannot be: both give 1.
    /// </summary>
    /// <param name="scale">The scale asked for.</param>
    /// <param name="closeBefore">The last close before the ex-date, in rupees.</param>
    public double DivisorOn(PriceScale scale, double closeBefore) => scale == PriceScale.Raw ? 1 : Kind switch
    {
        ActionKinds.Dividend => scale == PriceScale.TotalReturn && CashInr < closeBefore ? closeBefore / (closeBefore - CashInr) : 1,
        ActionKinds.Rights => CashInr < closeBefore && NewShares > 0
            ? closeBefore * (HeldShares + NewShares) / (HeldShares * closeBefore + NewShares * CashInr)
            : 1,
        _ => PriceDivisor,
    };

    /// <summary>
    /// What earlier share counts are multiplied by, given the divisor of prices. A demerger or dividend makes no shares; of rights it is the
    /// bonus they contain, as in earnings per share (IAS 33, paragraph 27).
    /// </summary>
    /// <param name="priceDivisor">What <see cref="DivisorOn"/> gave.</param>
    public double SharesFactor(double priceDivisor) => Kind is ActionKinds.Demerger or ActionKinds.Dividend ? 1 : priceDivisor;
}
