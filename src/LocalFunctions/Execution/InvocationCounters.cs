namespace TradingChitti.LocalFunctions.Execution;

/// <summary>How many invocations run now and how many have ended.</summary>
internal sealed class InvocationCounters
{
    private long _pending;
    private long _completed;
    private long _failed;

    public long Pending => Interlocked.Read(ref _pending);

    public long Completed => Interlocked.Read(ref _completed);

    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Counts work as pending until disposed: a message from its receipt until it is settled, a timer with its retries.</summary>
    public Lease Enter()
    {
        Interlocked.Increment(ref _pending);
        return new(this);
    }

    public void CountEnd(bool failed)
    {
        Interlocked.Increment(ref _completed);
        if (failed)
            Interlocked.Increment(ref _failed);
    }

    public readonly struct Lease(InvocationCounters counters) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref counters._pending);
    }
}
