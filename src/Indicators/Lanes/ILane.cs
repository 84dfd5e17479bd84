namespace TradingChitti.Indicators.Lanes;

/// <summary>One or several doubles side by side, on which a recurrence is written once.</summary>
/// <remarks>
/// Every operation is exact IEEE double arithmetic per element, in the order written: no fused multiply-add, no reassociation, no estimates.
/// That is what makes results equal bit for bit at every width. Comparisons give masks (all bits set or none) for <see cref="Select"/>,
/// <c>&amp;</c> and <c>|</c>, so that a kernel never branches on a value.
/// </remarks>
internal unsafe interface ILane<TSelf>
    where TSelf : unmanaged, ILane<TSelf>
{
    /// <summary>Number of doubles.</summary>
    static abstract int Width { get; }

    static abstract TSelf Load(double* source);

    static abstract void Store(TSelf value, double* destination);

    /// <summary>The same number in every element.</summary>
    static abstract implicit operator TSelf(double value);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf value);

    static abstract TSelf operator <(TSelf left, TSelf right);

    static abstract TSelf operator >(TSelf left, TSelf right);

    static abstract TSelf operator <=(TSelf left, TSelf right);

    static abstract TSelf operator >=(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    /// <summary>Mask of the elements that are equal; 0 equals −0.</summary>
    static abstract TSelf Same(TSelf left, TSelf right);

    /// <summary>Per element, <paramref name="yes"/> where the mask is set and <paramref name="no"/> where it is not.</summary>
    static abstract TSelf Select(TSelf mask, TSelf yes, TSelf no);

    /// <summary>The opposite mask.</summary>
    static abstract TSelf operator ~(TSelf mask);

    static abstract TSelf Abs(TSelf value);

    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The smaller of two numbers that are not NaN; the second where both are zero.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The larger of two numbers that are not NaN; the second where both are zero.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    static abstract TSelf Floor(TSelf value);

    static abstract TSelf Ceiling(TSelf value);

    /// <summary>A function of the platform's <see cref="Math"/>, element by element: the same bits at every width.</summary>
    static abstract TSelf Each<TFunction>(TSelf value)
        where TFunction : IFunction;

    /// <summary>A function of two numbers, element by element.</summary>
    static abstract TSelf Each<TFunction>(TSelf left, TSelf right)
        where TFunction : IFunctionOfTwo;
}
