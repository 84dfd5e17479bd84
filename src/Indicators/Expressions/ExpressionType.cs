namespace TradingChitti.Indicators.Expressions;

/// <summary>What an expression gives at every bar.</summary>
public enum ExpressionType
{
    /// <summary>A number; NaN where not available.</summary>
    Number,

    /// <summary>A condition: 1 is true, 0 is false, NaN is unknown.</summary>
    Boolean,
}
