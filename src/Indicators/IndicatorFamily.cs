namespace TradingChitti.Indicators;

/// <summary>What an indicator speaks about; its folder in the source.</summary>
public enum IndicatorFamily
{
    /// <summary>Moving averages and other smoothers.</summary>
    Averages,

    /// <summary>Speed of price: oscillators and rates of change.</summary>
    Momentum,

    /// <summary>Direction and its strength.</summary>
    Trend,

    /// <summary>Ranges, deviations, bands.</summary>
    Volatility,

    /// <summary>Volume and the flow of money.</summary>
    Volume,

    /// <summary>Rolling statistics of any series.</summary>
    Statistics,

    /// <summary>Cycles: phase, period and filters.</summary>
    Cycle,

    /// <summary>Candlestick patterns.</summary>
    Candles,

    /// <summary>Price levels: pivot points, ranges, turning points.</summary>
    Pivots,

    /// <summary>Prices made of a bar's own prices.</summary>
    Prices,

    /// <summary>Arithmetic on series.</summary>
    Arithmetic,
}
