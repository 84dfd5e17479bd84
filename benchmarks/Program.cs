using BenchmarkDotNet.Running;
using TradingChitti.Benchmarks.Market;
using TradingChitti.Benchmarks.TaLib;

switch (args)
{
    case ["talib", ..]:
        TaLibComparison.Run(args[1..]);
        return 0;
    case ["market", ..]:
        return await MarketBenchmark.RunAsync(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(MarketBenchmark).Assembly).Run(args);
        return 0;
}
