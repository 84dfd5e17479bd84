using System.Diagnostics;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>Contenders timed in turn, round after round, so that what else the machine does meets all of them alike.</summary>
internal sealed class Race(params (string Name, Action<int> Run)[] contenders)
{
    private readonly double[][] _times = [.. contenders.Select(_ => Array.Empty<double>())];

    /// <summary>Runs warm-up rounds, then timed ones.</summary>
    /// <param name="warmUp">Rounds that do not count.</param>
    /// <param name="rounds">Rounds that count.</param>
    /// <param name="touch">What is done before each timed run: brings the round's data into the cache for all alike.</param>
    public Race Go(int warmUp, int rounds, Action<int>? touch = null)
    {
        for (int index = 0; index < contenders.Length; index++)
            _times[index] = new double[rounds];
        for (int round = -warmUp; round < rounds; round++)
        {
            // Code compiled in the background lands between rounds, not in them.
            if (round == -warmUp / 2)
                Thread.Sleep(250);
            for (int turn = 0; turn < contenders.Length; turn++)
            {
                int index = (turn + Math.Abs(round)) % contenders.Length;
                touch?.Invoke(round + warmUp);
                long start = Stopwatch.GetTimestamp();
                contenders[index].Run(round + warmUp);
                long end = Stopwatch.GetTimestamp();
                if (round >= 0)
                    _times[index][round] = (end - start) * 1e9 / Stopwatch.Frequency;
            }
        }

        return this;
    }

    /// <summary>Nanoseconds of a contender in its median round.</summary>
    public double Median(string name) => Middle(TimesOf(name));

    /// <summary>Nanoseconds of a contender in its best round.</summary>
    public double Least(string name) => TimesOf(name).Min();

    /// <summary>How many times as long one takes as another: the median over the rounds.</summary>
    public double Ratio(string slower, string faster) => Middle(TimesOf(slower).Zip(TimesOf(faster), (one, other) => one / other));

    private double[] TimesOf(string name) => _times[Array.FindIndex(contenders, each => each.Name == name)];

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
