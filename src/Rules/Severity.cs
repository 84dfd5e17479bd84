namespace TradingChitti.Rules;

/// <summary>How much attention an alert asks for.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Worth a look today.</summary>
    Notice,

    /// <summary>Worth a look now.</summary>
    Urgent,
}
