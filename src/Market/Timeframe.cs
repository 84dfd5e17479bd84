namespace TradingChitti.Market;

/// <summary>How long a bar made of daily bars is.</summary>
public enum Timeframe
{
    /// <summary>One session.</summary>
    Daily,

    /// <summary>The sessions from a Monday to the Sunday after.</summary>
    Weekly,

    /// <summary>The sessions of a calendar month.</summary>
    Monthly,
}
