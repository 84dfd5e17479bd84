namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>Counts what a piece of work allocates on this thread once it is warm.</summary>
internal static class Allocation
{
    /// <summary>The least of five rounds: a collection may empty the shared array pool between two of them.</summary>
    public static long Of(Action work)
    {
        work();
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
