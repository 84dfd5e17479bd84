namespace TradingChitti.Indicators.Lanes;

/// <summary>The one recurrence of an indicator: batch, stream and panel run this and nothing else.</summary>
/// <remarks>
/// A kernel is an unmanaged struct (its fields are the state of a stream, and copying it copies the state) plus the window memory it planned.
/// It is created at the first bar, warmed by exactly the definition's lookback of bars and stepped on each bar after that. It receives finite
/// numbers only. Mark <see cref="Step"/> and what it calls <c>AggressiveInlining</c>, so that the state lives in registers.
/// </remarks>
/// <typeparam name="TSelf">The kernel.</typeparam>
/// <typeparam name="TLane">The lane it is written over.</typeparam>
/// <typeparam name="TRow">What it reads at a bar.</typeparam>
/// <typeparam name="TValues">What it gives at a bar.</typeparam>
internal interface IKernel<TSelf, TLane, TRow, TValues>
    where TSelf : unmanaged
    where TLane : unmanaged, ILane<TLane>
    where TRow : unmanaged, IRow<TRow>
    where TValues : unmanaged, IValues<TValues>
{
    /// <summary>The state before the first bar.</summary>
    static abstract TSelf Create(Arguments arguments, ref MemoryPlan plan);

    /// <summary>Takes a bar that gives no value yet.</summary>
    void Warm(in TRow row, Scratch<TLane> memory);

    /// <summary>Takes a bar and gives its values.</summary>
    TValues Step(in TRow row, Scratch<TLane> memory);
}
