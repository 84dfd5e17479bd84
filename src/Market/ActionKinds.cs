namespace TradingChitti.Market;

/// <summary>Kinds of corporate actions, as they are stored.</summary>
public static class ActionKinds
{
    /// <summary>A change of face value; one share becomes several, or several one.</summary>
    public const string Split = "split";

    /// <summary>Further shares for nothing.</summary>
    public const string Bonus = "bonus";

    /// <summary>A change of scale known from prices alone, which may be a split, a bonus or both.</summary>
    public const string SplitOrBonus = "split-or-bonus";

    /// <summary>Cash paid a share; of interest to total return only.</summary>
    public const string Dividend = "dividend";

    /// <summary>A part of the company that is listed apart; prices fall, share counts stay.</summary>
    public const string Demerger = "demerger";

    /// <summary>Shares offered to holders below the market.</summary>
    public const string Rights = "rights";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } = [Split, Bonus, SplitOrBonus, Dividend, Demerger, Rights];
}
