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
}
