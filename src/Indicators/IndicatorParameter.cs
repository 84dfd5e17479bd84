namespace TradingChitti.Indicators;

/// <summary>A number an indicator is tuned by.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Default">The value when none is given; NaN when it is that of <paramref name="SameAs"/>.</param>
/// <param name="Minimum">The least value allowed.</param>
/// <param name="Maximum">The greatest value allowed.</param>
/// <param name="Integer">Whether the value must be whole.</param>
/// <param name="SameAs">An earlier parameter whose value this one takes when none is given.</param>
/// <param name="IsAverage">Whether the number names a moving average; see <see cref="Choices"/>.</param>
public sealed record IndicatorParameter(
    string Name,
    double Default,
    double Minimum,
    double Maximum,
    bool Integer,
    string? SameAs = null,
    bool IsAverage = false)
{
    /// <summary>The longest window.</summary>
    public const int LongestPeriod = 100_000;

    /// <summary>The names that may stand for the number, in lower case; empty where only numbers make sense.</summary>
    public IReadOnlyList<(string Name, int Value)> Choices =>
        IsAverage ? [.. MovingAverages.Types.Select(type => (type.ToString().ToLowerInvariant(), (int)type))] : [];

    internal static IndicatorParameter Period(int byDefault, int minimum = 2, string name = "period") =>
        new(name, byDefault, minimum, LongestPeriod, Integer: true);

    internal static IndicatorParameter Real(string name, double byDefault, double minimum, double maximum, string? sameAs = null) =>
        new(name, byDefault, minimum, maximum, Integer: false, sameAs);

    internal static IndicatorParameter Average(string name = "ma", MovingAverageType byDefault = MovingAverageType.Sma) =>
        new(name, (int)byDefault, 0, 8, Integer: true, IsAverage: true);

    internal void ThrowIfNotAllowed(double value)
    {
        if (IsAverage && !MovingAverages.Has(value))
        {
            string choices = string.Join(", ", Choices.Select(choice => $"{choice.Value} {choice.Name}"));
            throw new ArgumentOutOfRangeException(Name, value, $"{Name} must be one of {choices}.");
        }

        if (!(value >= Minimum && value <= Maximum) || (Integer && value != Math.Floor(value)))
            throw new ArgumentOutOfRangeException(Name, value, $"{Name} must be {(Integer ? "a whole number " : "")}from {Minimum} to {Maximum}.");
    }
}
