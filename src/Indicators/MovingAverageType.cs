namespace TradingChitti.Indicators;

/// <summary>The moving average an indicator is built on, by TA-Lib's numbers.</summary>
public enum MovingAverageType
{
    /// <summary>Simple.</summary>
    Sma = 0,

    /// <summary>Exponential.</summary>
    Ema = 1,

    /// <summary>Weighted.</summary>
    Wma = 2,

    /// <summary>Double exponential.</summary>
    Dema = 3,

    /// <summary>Triple exponential.</summary>
    Tema = 4,

    /// <summary>Triangular.</summary>
    Trima = 5,

    /// <summary>Kaufman adaptive.</summary>
    Kama = 6,

    /// <summary>MESA adaptive.</summary>
    Mama = 7,

    /// <summary>Tillson T3.</summary>
    T3 = 8,
}
