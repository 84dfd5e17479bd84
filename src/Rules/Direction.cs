namespace TradingChitti.Rules;

/// <summary>Which way a rule leans.</summary>
public enum Direction
{
    /// <summary>A rise is expected.</summary>
    Bullish,

    /// <summary>A fall is expected.</summary>
    Bearish,

    /// <summary>A move is expected, its direction is not.</summary>
    Neutral,
}
