namespace TradingChitti.Indicators.Lanes;

/// <summary>
/// The arithmetic of an indicator over consecutive bars of one series, for where the recurrence is bound by waiting for the bar before. It stays
/// within the definition's <see cref="IndicatorDefinition.AlongTimeError"/> of the recurrence.
/// </summary>
/// <remarks>
/// The recurrence runs the first bars and hands over its state. From there on the series comes in blocks: <see cref="Prepare"/> fills tracks
/// for the whole block, then <see cref="Step"/> gives the values of as many bars as the lane is wide. The last, incomplete step reads bars
/// that are copies of the last one; what it gives for them is dropped.
/// </remarks>
/// <typeparam name="TSelf">The kernel.</typeparam>
/// <typeparam name="TLane">The lane, along time.</typeparam>
/// <typeparam name="TKernel">The recurrence, over one double.</typeparam>
/// <typeparam name="TValues">What it gives for the bars of a lane.</typeparam>
internal interface IAlongTime<TSelf, TLane, TKernel, TValues>
    where TSelf : unmanaged
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    where TKernel : unmanaged
    where TValues : unmanaged, IValues<TValues>
{
    /// <summary>Columns it derives.</summary>
    static virtual int Tracks => 0;

    /// <summary>Bars before a block whose inputs it reads.</summary>
    static virtual int Reach(Arguments arguments) => 0;

    /// <summary>Bars before a block whose tracks it reads.</summary>
    static virtual int Kept(Arguments arguments) => 0;

    /// <summary>Whether it computes and pays with these parameters; the recurrence is run where not.</summary>
    static virtual bool Fits(Arguments arguments) => true;

    /// <summary>The state that continues a recurrence.</summary>
    static abstract TSelf Start(Arguments arguments, in TKernel recurrence);

    /// <summary>Fills the tracks from bar <paramref name="from"/> on, which is negative before the first block and 0 otherwise.</summary>
    static virtual void Prepare(ref TSelf self, in BarBlock<TLane> block, int from)
    {
    }

    /// <summary>Gives the values of the bars from <paramref name="row"/> on.</summary>
    TValues Step(in BarBlock<TLane> block, nint row);
}
