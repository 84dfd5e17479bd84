using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>TA-Lib C, built by <c>benchmarks/talib-c.sh</c>: an opponent, never a dependency.</summary>
internal static unsafe partial class TaLibC
{
    private const string Library = "talib";
    private const int Sma = 0;

    /// <summary>Builds the library where it is missing, and loads it.</summary>
    public static void Load(string benchmarks)
    {
        using Process build = Process.Start("bash", Path.Combine(benchmarks, "talib-c.sh"));
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new InvalidOperationException("talib-c.sh failed.");
        string file = Path.Combine(benchmarks, "obj", "talib-c", "libtalib.so");
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Library ? NativeLibrary.Load(file) : 0);
        if (TA_Initialize() != 0)
            throw new InvalidOperationException("TA_Initialize failed.");
    }

    /// <summary>Calls a function of the comparison over whole columns; gives the first bar that has a value.</summary>
    /// <param name="function">TA-Lib's name.</param>
    /// <param name="bars">Number of bars.</param>
    /// <param name="x">The input columns, in our order.</param>
    /// <param name="y">The output columns; the first holds integers where the function gives those.</param>
    public static int Call(string function, int bars, double*[] x, double*[] y)
    {
        int last = bars - 1;
        int first, count;
        int code = function switch
        {
            "SMA" => TA_SMA(0, last, x[0], 20, &first, &count, y[0]),
            "EMA" => TA_EMA(0, last, x[0], 20, &first, &count, y[0]),
            "RSI" => TA_RSI(0, last, x[0], 14, &first, &count, y[0]),
            "MACD" => TA_MACD(0, last, x[0], 12, 26, 9, &first, &count, y[0], y[1], y[2]),
            "BBANDS" => TA_BBANDS(0, last, x[0], 20, 2, 2, Sma, &first, &count, y[0], y[1], y[2]),
            "ATR" => TA_ATR(0, last, x[0], x[1], x[2], 14, &first, &count, y[0]),
            "STOCH" => TA_STOCH(0, last, x[0], x[1], x[2], 14, 3, Sma, 3, Sma, &first, &count, y[0], y[1]),
            "CCI" => TA_CCI(0, last, x[0], x[1], x[2], 20, &first, &count, y[0]),
            "MFI" => TA_MFI(0, last, x[0], x[1], x[2], x[3], 14, &first, &count, y[0]),
            "OBV" => TA_OBV(0, last, x[0], x[1], &first, &count, y[0]),
            "AD" => TA_AD(0, last, x[0], x[1], x[2], x[3], &first, &count, y[0]),
            "WILLR" => TA_WILLR(0, last, x[0], x[1], x[2], 14, &first, &count, y[0]),
            "STDDEV" => TA_STDDEV(0, last, x[0], 20, 1, &first, &count, y[0]),
            "LINEARREG" => TA_LINEARREG(0, last, x[0], 14, &first, &count, y[0]),
            "CDLENGULFING" => TA_CDLENGULFING(0, last, x[0], x[1], x[2], x[3], &first, &count, (int*)y[0]),
            _ => throw new ArgumentException(function, nameof(function)),
        };
        return code == 0 && first + count == bars ? first : throw new InvalidOperationException($"{function}: {code}");
    }

    [LibraryImport(Library)]
    private static partial int TA_Initialize();

    [LibraryImport(Library)]
    private static partial int TA_SMA(int from, int to, double* x, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_EMA(int from, int to, double* x, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_RSI(int from, int to, double* x, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_MACD(
        int from, int to, double* x, int fast, int slow, int signal,
        int* first, int* count, double* macd, double* signals, double* histogram);

    [LibraryImport(Library)]
    private static partial int TA_BBANDS(
        int from, int to, double* x, int period, double up, double down, int average,
        int* first, int* count, double* upper, double* middle, double* lower);

    [LibraryImport(Library)]
    private static partial int TA_ATR(
        int from, int to, double* high, double* low, double* close, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_STOCH(
        int from, int to, double* high, double* low, double* close, int period, int k, int kAverage, int d, int dAverage,
        int* first, int* count, double* slowK, double* slowD);

    [LibraryImport(Library)]
    private static partial int TA_CCI(
        int from, int to, double* high, double* low, double* close, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_MFI(
        int from, int to, double* high, double* low, double* close, double* volume, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_OBV(int from, int to, double* x, double* volume, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_AD(
        int from, int to, double* high, double* low, double* close, double* volume, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_WILLR(
        int from, int to, double* high, double* low, double* close, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_STDDEV(int from, int to, double* x, int period, double deviations, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_LINEARREG(int from, int to, double* x, int period, int* first, int* count, double* y);

    [LibraryImport(Library)]
    private static partial int TA_CDLENGULFING(
        int from, int to, double* open, double* high, double* low, double* close, int* first, int* count, int* y);
}
