namespace TradingChitti.Rules;

/// <summary>What a rule looks at.</summary>
public enum RuleFamily
{
    /// <summary>Prices and volumes.</summary>
    Technical,

    /// <summary>The company's accounts and valuation.</summary>
    Fundamental,

    /// <summary>Articles that name the company.</summary>
    News,

    /// <summary>More than one of these.</summary>
    Combined,
}
