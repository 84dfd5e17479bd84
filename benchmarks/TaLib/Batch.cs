namespace TradingChitti.Benchmarks.TaLib;

internal static class Batch
{
    public static void Run(Report report, int rounds)
    {
    }
}
