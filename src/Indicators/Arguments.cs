namespace TradingChitti.Indicators;

/// <summary>The checked parameter values of a bound indicator, in the order of its definition.</summary>
/// <param name="values">One value per parameter.</param>
public readonly ref struct Arguments(ReadOnlySpan<double> values)
{
    private readonly ReadOnlySpan<double> _values = values;

    /// <summary>A parameter's value.</summary>
    /// <param name="index">Position of the parameter in the definition.</param>
    public double this[int index] => _values[index];

    /// <summary>The value of an integer parameter.</summary>
    /// <param name="index">Position of the parameter in the definition.</param>
    public int Integer(int index) => (int)_values[index];
}
