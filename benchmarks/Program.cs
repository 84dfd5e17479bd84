using BenchmarkDotNet.Running;
using TradingChitti.Benchmarks.Market;

if (args is ["market", ..])
    return await MarketBenchmark.RunAsync(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(MarketBenchmark).Assembly).Run(args);
return 0;
