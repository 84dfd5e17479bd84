using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    private static readonly Lazy<Dictionary<string, string>> Cpu = new(ReadCpu);

    /// <summary>The folder its results go to.</summary>
    public static string Folder => (Fact("vendor_id"), Fact("cpu family"), int.Parse(Fact("model"), CultureInfo.InvariantCulture)) switch
    {
        ("AuthenticAMD", "25", >= 0x10 and < 0x20 or >= 0x60) => "amd-epyc-zen4",
        ("AuthenticAMD", "25", _) => "amd-epyc-zen3",
        _ => string.Join('-', Fact("model name").ToLowerInvariant().Split(' ', '(', ')', '@', '/').Where(word => word.Length > 0)),
    };

    public static void Describe(Report report, string benchmarks)
    {
        string load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        bool idle = double.TryParse(load, CultureInfo.InvariantCulture, out double average) && average < 0.5;
        string width = Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "256-bit vectors" : "128-bit vectors";
        report.Line("# Against TA-Lib C");
        report.Line();
        report.Line($"{Fact("model name")} (family {Fact("cpu family")} model {Fact("model")}, {width}), {Environment.ProcessorCount} cores,");
        report.Line($"{RuntimeInformation.FrameworkDescription}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. Load average at the start: {load}; "
            + (idle ? "the machine was idle." : "the machine was **not idle**: read the ratios, not the times."));
        report.Line();
        report.Line($"TA-Lib C 0.6 as in the npm package talib 2.0.5, {File.ReadAllText(Path.Combine(benchmarks, "obj", "talib-c", "compiler.txt")).Trim()} `-O3 -march=native`,");
        report.Line("called through P/Invoke. Contenders take turns within each round; rounds rotate through a long series, so that no branch predictor knows a window;");
        report.Line("each finds its inputs in the cache. All results are checked against TA-Lib to 1e-9 in the same run before anything is timed.");
        report.Line();
        report.Line("    dotnet run -c Release --project benchmarks -- talib");
        report.Line();
    }

    private static string Fact(string name) => Cpu.Value.GetValueOrDefault(name, "0");

    private static Dictionary<string, string> ReadCpu()
    {
        if (!File.Exists("/proc/cpuinfo"))
            return [];
        return File.ReadLines("/proc/cpuinfo")
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[^1].Trim());
    }
}
