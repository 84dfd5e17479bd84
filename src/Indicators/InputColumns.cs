namespace TradingChitti.Indicators;

/// <summary>Up to six input columns of equal length, in the order of the definition's inputs.</summary>
public readonly ref struct InputColumns
{
    internal readonly ReadOnlySpan<double> First, Second, Third, Fourth, Fifth, Sixth;

    /// <summary>One column.</summary>
    /// <param name="first">One value per bar, oldest first.</param>
    public InputColumns(ReadOnlySpan<double> first)
    {
        First = first;
        Count = 1;
    }

    /// <summary>Two columns.</summary>
    /// <param name="first">One value per bar, oldest first.</param>
    /// <param name="second">As long as the first.</param>
    public InputColumns(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
        : this(first)
    {
        Second = second;
        Count = 2;
    }

    /// <summary>Three columns.</summary>
    /// <param name="first">One value per bar, oldest first.</param>
    /// <param name="second">As long as the first.</param>
    /// <param name="third">As long as the first.</param>
    public InputColumns(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> third)
        : this(first, second)
    {
        Third = third;
        Count = 3;
    }

    /// <summary>Four columns.</summary>
    /// <param name="first">One value per bar, oldest first.</param>
    /// <param name="second">As long as the first.</param>
    /// <param name="third">As long as the first.</param>
    /// <param name="fourth">As long as the first.</param>
    public InputColumns(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> third, ReadOnlySpan<double> fourth)
        : this(first, second, third)
    {
        Fourth = fourth;
        Count = 4;
    }

    private InputColumns(InputColumns columns, ReadOnlySpan<double> added)
    {
        this = columns;
        switch (Count++)
        {
            case 0: First = added; break;
            case 1: Second = added; break;
            case 2: Third = added; break;
            case 3: Fourth = added; break;
            case 4: Fifth = added; break;
            case 5: Sixth = added; break;
            default: throw new InvalidOperationException("At most six input columns.");
        }
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>A column.</summary>
    /// <param name="index">Position, from 0.</param>
    public ReadOnlySpan<double> this[int index] => index switch
    {
        _ when (uint)index >= (uint)Count => throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} columns."),
        0 => First,
        1 => Second,
        2 => Third,
        3 => Fourth,
        4 => Fifth,
        _ => Sixth,
    };

    /// <summary>These columns and one more behind them: how a caller that does not know the number builds them.</summary>
    /// <param name="column">One value per bar, oldest first.</param>
    /// <exception cref="InvalidOperationException">There are six already.</exception>
    public InputColumns With(ReadOnlySpan<double> column) => new(this, column);
}
