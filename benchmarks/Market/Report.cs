using System.Diagnostics;
using System.Text;

namespace TradingChitti.Benchmarks.Market;

/// <summary>Tables in Markdown, on the console as they come and in a file at the end.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public static double Median(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public void Line(string line)
    {
        _text.Append(line).Append('\n');
        Console.WriteLine(line);
    }

    public void Heading(string title, params string[] columns)
    {
        Line("");
        Line($"## {title}");
        Line("");
        Line($"| {string.Join(" | ", columns)} |");
        Line($"|---|{string.Concat(Enumerable.Repeat("--:|", columns.Length - 1))}");
    }

    public void Row(params string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    /// <summary>The most memory this process has had in use so far.</summary>
    public static string PeakMemory()
    {
        using Process process = Process.GetCurrentProcess();
        return $"{process.PeakWorkingSet64 >> 20} MiB";
    }

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!); // a file has a folder
        File.WriteAllText(path, _text.ToString().TrimStart());
    }
}
