namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>How far another library's recorded results are ours. Everything but equality has a reason, which is published.</summary>
/// <param name="Reason">Why the two differ; null where they are equal.</param>
/// <param name="Shift">By how many bars their values come later than ours, or earlier where negative.</param>
/// <param name="From">The first bar compared, where the two start differently and converge.</param>
/// <param name="Tolerance">Relative to values above 1; null for that of the record.</param>
/// <param name="Scale">What ours is divided by to be theirs, such as 100 where they give fractions of our percentages.</param>
/// <param name="IsLevelFree">Whether only changes since the first compared bar are compared: running totals that start elsewhere.</param>
/// <param name="WhereBoth">Whether only bars are compared on which both have a value, because one of them starts earlier.</param>
/// <param name="Differs">Whether nothing is compared: it is another definition. The suite then sees to it that the values do differ.</param>
internal sealed record Agreement(
    string? Reason,
    int Shift = 0,
    int From = 0,
    double? Tolerance = null,
    double Scale = 1,
    bool IsLevelFree = false,
    bool WhereBoth = false,
    bool Differs = false)
{
    /// <summary>Bar for bar the same, the missing ones too.</summary>
    public static Agreement Equal { get; } = new((string?)null);

    /// <summary>Another definition.</summary>
    public static Agreement Different(string reason) => new(reason, Differs: true);

    /// <summary>Same definition, other start: the same from a bar on.</summary>
    public static Agreement After(int bar, string reason, double tolerance) => new(reason, From: bar, Tolerance: tolerance);

    /// <summary>The largest distance between their values and ours, by this agreement.</summary>
    /// <param name="theirs">Recorded values, NaN where there is none.</param>
    /// <param name="ours">Ours, as many.</param>
    /// <param name="resolution">Half a unit of the last digit recorded.</param>
    public double Error(double[] theirs, double[] ours, double resolution)
    {
        double error = 0;
        int compared = 0;
        double theirLevel = double.NaN;
        double ourLevel = double.NaN;
        for (int bar = Math.Max(From, Shift); bar < theirs.Length; bar++)
        {
            double expected = theirs[bar];
            if (Reason is not null && double.IsNaN(expected))
                continue;
            double actual = ours[bar - Shift] / Scale;
            if (WhereBoth && double.IsNaN(actual))
                continue;
            compared++;
            if (IsLevelFree && double.IsNaN(theirLevel))
                (theirLevel, ourLevel) = (expected, actual);
            if (IsLevelFree)
                (expected, actual) = (expected - theirLevel, actual - ourLevel);
            double distance = SeriesAssert.Error(expected, actual);
            error = Math.Max(error, Math.Abs(expected - actual) <= resolution ? 0 : distance);
        }

        return compared > 0 ? error : double.PositiveInfinity;
    }
}
