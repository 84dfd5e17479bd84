namespace TradingChitti.Indicators.Windows;

/// <summary>How long smoothers remember.</summary>
internal static class Settling
{
    private const double Remainder = 1e-6;

    /// <summary>Steps after which a weight that shrinks by a factor each step is below one part in a million.</summary>
    /// <param name="keep">The factor, at least 0 and below 1.</param>
    public static int Of(double keep) => keep <= 0 ? 0 : (int)Math.Ceiling(Math.Log(Remainder) / Math.Log(keep));
}
