namespace TradingChitti.Indicators.Lanes;

/// <summary>A lane whose elements are consecutive bars of one series: what it takes to carry a running value across them.</summary>
/// <remarks>Unlike <see cref="ILane{TSelf}"/> it may reassociate and fuse: results differ between widths by rounding.</remarks>
internal interface IScanLane<TSelf> : ILane<TSelf>
    where TSelf : unmanaged, IScanLane<TSelf>
{
    /// <summary><c>x * y + z</c>, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf z);

    /// <summary>The oldest element.</summary>
    static abstract double First(TSelf x);

    /// <summary>The newest element, in every element.</summary>
    static abstract TSelf Last(TSelf x);

    /// <summary>Each element and those before it, summed.</summary>
    static abstract TSelf Sums(TSelf x);

    /// <summary>Each element and those before it, summed with weights that shrink by a factor a bar.</summary>
    /// <param name="x">The values.</param>
    /// <param name="one">The factor of one bar.</param>
    /// <param name="two">The factor of two bars.</param>
    /// <param name="four">The factor of four bars.</param>
    static abstract TSelf Decayed(TSelf x, TSelf one, TSelf two, TSelf four);

    /// <summary>1, keep, keep², …: the weight of what came before this register at each of its elements.</summary>
    static abstract TSelf Powers(double keep);

    /// <summary>A total continued over the elements one by one: the bits a loop would give.</summary>
    static abstract TSelf Continue(TSelf x, ref double total);

    /// <summary>Whether a mask is set in any element.</summary>
    static abstract bool Any(TSelf mask);
}
