namespace TradingChitti.Indicators;

/// <summary>Up to nine output columns of equal length, in the order of the definition's outputs.</summary>
public readonly ref struct OutputColumns
{
    internal readonly Span<double> First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth, Ninth;

    /// <summary>One column.</summary>
    /// <param name="first">Receives one value per bar.</param>
    public OutputColumns(Span<double> first)
    {
        First = first;
        Count = 1;
    }

    /// <summary>Two columns.</summary>
    /// <param name="first">Receives one value per bar.</param>
    /// <param name="second">As long as the first.</param>
    public OutputColumns(Span<double> first, Span<double> second)
        : this(first)
    {
        Second = second;
        Count = 2;
    }

    /// <summary>Three columns.</summary>
    /// <param name="first">Receives one value per bar.</param>
    /// <param name="second">As long as the first.</param>
    /// <param name="third">As long as the first.</param>
    public OutputColumns(Span<double> first, Span<double> second, Span<double> third)
        : this(first, second)
    {
        Third = third;
        Count = 3;
    }

    private OutputColumns(OutputColumns columns, Span<double> added)
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
            case 6: Seventh = added; break;
            case 7: Eighth = added; break;
            case 8: Ninth = added; break;
            default: throw new InvalidOperationException("At most nine output columns.");
        }
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>A column.</summary>
    /// <param name="index">Position, from 0.</param>
    public Span<double> this[int index] => index switch
    {
        _ when (uint)index >= (uint)Count => throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} columns."),
        0 => First,
        1 => Second,
        2 => Third,
        3 => Fourth,
        4 => Fifth,
        5 => Sixth,
        6 => Seventh,
        7 => Eighth,
        _ => Ninth,
    };

    /// <summary>These columns and one more behind them: how a caller that does not know the number builds them.</summary>
    /// <param name="column">Receives one value per bar.</param>
    /// <exception cref="InvalidOperationException">There are nine already.</exception>
    public OutputColumns With(Span<double> column) => new(this, column);

    /// <summary>Consecutive columns of one block of memory.</summary>
    /// <param name="block">Holds <paramref name="count"/> columns, one behind the other.</param>
    /// <param name="count">Number of columns, one to nine.</param>
    /// <exception cref="ArgumentException">The block does not divide into that many columns.</exception>
    public static OutputColumns Of(Span<double> block, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (block.Length % count != 0)
            throw new ArgumentException($"{block.Length} values do not make {count} columns.", nameof(block));
        OutputColumns columns = default;
        for (int column = 0; column < count; column++)
            columns = columns.With(block.Slice(column * (block.Length / count), block.Length / count));
        return columns;
    }
}
