using System.Globalization;

namespace TradingChitti.Rules.Wording;

/// <summary>Writes a value as people read it.</summary>
internal static class ValueText
{
    public static string Of(double value) => double.IsNaN(value)
        ? "unknown"
        : Math.Abs(value) switch
        {
            >= 10_000 => value.ToString("#,0", CultureInfo.InvariantCulture),
            >= 1 => value.ToString("#,0.00", CultureInfo.InvariantCulture),
            0 => "0",
            _ => value.ToString("0.####", CultureInfo.InvariantCulture),
        };
}
