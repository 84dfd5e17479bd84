namespace TradingChitti.Indicators.Lanes;

/// <summary>A moving average: a kernel of its own, and a part other kernels choose by their type argument.</summary>
internal interface IAverage<TSelf, TLane> : IKernel<TSelf, TLane, Real<TLane>, One<TLane>>
    where TSelf : unmanaged
    where TLane : unmanaged, ILane<TLane>
{
    /// <summary>Values it takes before it gives one; a period of 1 is allowed here and passes values through.</summary>
    static abstract int LookbackOf(int period);

    /// <summary>The state before the first value.</summary>
    static abstract TSelf Create(int period, ref MemoryPlan plan);
}
