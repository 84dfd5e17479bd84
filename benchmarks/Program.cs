using BenchmarkDotNet.Running;
using TradingChitti.Benchmarks.TaLib;

if (args is ["talib", ..])
    TaLibComparison.Run(args[1..]);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
